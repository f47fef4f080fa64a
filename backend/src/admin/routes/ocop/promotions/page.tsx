import { defineRouteConfig } from "@medusajs/admin-sdk"
import { TagSolid } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { PromotionPage, PromotionState } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { CreateDrawer } from "./create-drawer"
import { PromotionCard } from "./promotion-card"

/** What is promoted now, soon and before, and the codes that open it. */
export default function PromotionsPage() {
  const { t } = useTranslation()
  const [isCreating, setCreating] = useState(false)
  return (
    <>
      <QueuePage<PromotionState, PromotionPage>
        name="promotions"
        states={["running", "upcoming", "over"]}
        pageSize={({ count }) => Math.max(1, count)}
        read={(state, _page, signal) => adminGet("promotions", { state }, signal)}
        above={() => (
          <div className="flex justify-end px-6 py-3">
            <Button size="small" onClick={() => setCreating(true)}>
              {t("ocop.promotions.create")}
            </Button>
          </div>
        )}
      >
        {({ items }) => items.map((row) => <PromotionCard key={row.id} promotion={row} />)}
      </QueuePage>
      {isCreating && <CreateDrawer onClose={() => setCreating(false)} />}
    </>
  )
}

export const config = defineRouteConfig({
  label: "ocop.promotions.menu",
  translationNs: "translation",
  icon: TagSolid,
  rank: 2,
})
