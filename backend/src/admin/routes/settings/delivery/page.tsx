import { defineRouteConfig } from "@medusajs/admin-sdk"
import { FlyingBox } from "@medusajs/icons"
import { Button } from "@medusajs/ui"
import type { DeliveryTariffView } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-get"
import { Nothing, NotRead, OfficePage } from "../../../lib/office-page"
import { NextTariffDrawer } from "./next-tariff-drawer"
import { TariffCard } from "./tariff-card"

/** What deliveries cost: the table of today, those to come and those before. */
export default function DeliveryPage() {
  const { t } = useTranslation()
  const words = (key: string) => t(`ocop.delivery.${key}`)
  const [isCreating, setCreating] = useState(false)
  const { data, isError, refetch } = useQuery({
    queryKey: ["ocop", "delivery"],
    queryFn: ({ signal }) =>
      adminGet<{ tariffs: DeliveryTariffView[] }>("delivery-tariffs", {}, signal),
  })
  const [newest] = data?.tariffs ?? []
  return (
    <OfficePage
      title={words("title")}
      subtitle={words("subtitle")}
      aside={
        newest && (
          <Button size="small" onClick={() => setCreating(true)}>
            {words("create")}
          </Button>
        )
      }
    >
      {isError && <NotRead text={words("failed")} again={words("retry")} onAgain={refetch} />}
      {data && !newest && <Nothing text={words("empty")} />}
      {data?.tariffs.map((tariff) => (
        <TariffCard key={tariff.id} tariff={tariff} />
      ))}
      {isCreating && newest && (
        <NextTariffDrawer from={newest} onClose={() => setCreating(false)} />
      )}
    </OfficePage>
  )
}

export const config = defineRouteConfig({
  label: "ocop.delivery.menu",
  translationNs: "translation",
  icon: FlyingBox,
  rank: 1,
})
