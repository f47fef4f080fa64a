import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ExclamationCircleSolid } from "@medusajs/icons"
import type { ExceptionsAnswer, ExceptionView } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { ExceptionCard } from "./exception-card"

const PAGE_SIZE = 25

/** What tills and stock found odd, of all outlets, and what was done about it. */
export default function ExceptionsPage() {
  return (
    <QueuePage<ExceptionView["state"], ExceptionsAnswer>
      name="exceptions"
      states={["open", "closed"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("exceptions", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
    >
      {({ exceptions }) => exceptions.map((one) => <ExceptionCard key={one.id} exception={one} />)}
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.exceptions.menu",
  translationNs: "translation",
  icon: ExclamationCircleSolid,
  rank: 3,
})
