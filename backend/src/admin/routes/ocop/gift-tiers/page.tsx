import { defineRouteConfig } from "@medusajs/admin-sdk"
import { ShoppingBag } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { GiftTierPage, GiftTierState } from "@ocop/contracts"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { QueuePage } from "../../../lib/queue-page"
import { CreateDrawer } from "./create-drawer"
import { TierCard } from "./tier-card"

/** The ready-made gift baskets: those that shoppers see now, those to come, those that were. */
export default function GiftTiersPage() {
  const { t } = useTranslation()
  const [packings, setPackings] = useState<GiftTierPage["packings"] | null>(null)
  return (
    <>
      <QueuePage<GiftTierState, GiftTierPage>
        name="giftTiers"
        states={["running", "upcoming", "over"]}
        pageSize={({ count }) => Math.max(1, count)}
        read={(state, _page, signal) => adminGet("gift-tiers", { state }, signal)}
        above={(page) => (
          <div className="flex justify-end px-6 py-3">
            <Button size="small" onClick={() => setPackings(page.packings)}>
              {t("ocop.giftTiers.create")}
            </Button>
          </div>
        )}
      >
        {({ items }) => items.map((row) => <TierCard key={row.code} tier={row} />)}
      </QueuePage>
      {packings && <CreateDrawer packings={packings} onClose={() => setPackings(null)} />}
    </>
  )
}

export const config = defineRouteConfig({
  label: "ocop.giftTiers.menu",
  translationNs: "translation",
  icon: ShoppingBag,
  rank: 3,
})
