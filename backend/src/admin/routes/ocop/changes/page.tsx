import { defineRouteConfig } from "@medusajs/admin-sdk"
import type { AdminChanges, AdminChangesQuery } from "@ocop/contracts"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { ChangeCard } from "./change-card"

/** What producers propose for their listings, and the office's decision on each. */
export default function ChangesPage() {
  return (
    <QueuePage<AdminChangesQuery["state"], AdminChanges>
      name="changes"
      states={["pending", "confirmed", "declined"]}
      pageSize={(answer) => answer.pageSize}
      read={(state, page, signal) => adminGet("changes", { state, page: page + 1 }, signal)}
    >
      {({ changes }) => changes.map((change) => <ChangeCard key={change.id} change={change} />)}
    </QueuePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.changes.menu",
  translationNs: "translation",
  nested: "/products",
  rank: 1,
})
