import { defineRouteConfig } from "@medusajs/admin-sdk"
import type { ClaimQueue, ClaimQueueQuery } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { ClaimCard } from "./claim-card"

const PAGE_SIZE = 25

/** What buyers claim of goods that came, and the office's answers. */
export default function ClaimsPage() {
  return (
    <QueuePage<ClaimQueueQuery["state"], ClaimQueue>
      name="claims"
      states={["open", "accepted", "declined"]}
      pageSize={() => PAGE_SIZE}
      read={(state, page, signal) =>
        adminGet("claims", { state, limit: PAGE_SIZE, offset: page * PAGE_SIZE }, signal)
      }
    >
      {({ claims }) => claims.map((one) => <ClaimCard key={one.id} claim={one} />)}
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.claims.menu",
  translationNs: "translation",
  nested: "/orders",
  rank: 6,
})
