import { defineRouteConfig } from "@medusajs/admin-sdk"
import { Clock } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { ClearancePage, ClearanceState } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { ClearanceCard } from "./clearance-card"
import { CreateDrawer } from "./create-drawer"

/** Lower prices for goods near their end: those that counters give now, those to come, those that were. */
export default function ClearancesPage() {
  const { t } = useTranslation()
  const [isCreating, setCreating] = useState(false)
  return (
    <>
      <QueuePage<ClearanceState, ClearancePage>
        name="clearances"
        states={["running", "upcoming", "over"]}
        pageSize={({ count }) => Math.max(1, count)}
        read={(state, _page, signal) => adminGet("clearances", { state }, signal)}
        above={() => (
          <div className="flex justify-end px-6 py-3">
            <Button size="small" onClick={() => setCreating(true)}>
              {t("ocop.clearances.create")}
            </Button>
          </div>
        )}
      >
        {({ items }) => items.map((row) => <ClearanceCard key={row.id} rule={row} />)}
      </QueuePage>
      {isCreating && <CreateDrawer onClose={() => setCreating(false)} />}
    </>
  )
}

export const config = defineRouteConfig({
  label: "ocop.clearances.menu",
  translationNs: "translation",
  icon: Clock,
  rank: 3,
})
