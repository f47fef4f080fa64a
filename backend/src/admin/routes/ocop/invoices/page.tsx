import { defineRouteConfig } from "@medusajs/admin-sdk"
import type { InvoiceQueue, InvoiceQueueQuery } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { InvoiceCard } from "./invoice-card"

const PAGE_SIZE = 25

/** VAT invoices that buyers asked for, on the web and at counters, and what became of them. */
export default function InvoicesPage() {
  return (
    <QueuePage<InvoiceQueueQuery["state"], InvoiceQueue>
      name="invoices"
      states={["queued", "issued", "declined"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("invoice-requests", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
    >
      {({ requests }) => requests.map((one) => <InvoiceCard key={one.orderCode} request={one} />)}
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.invoices.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 5,
})
