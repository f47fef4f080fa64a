import { defineRouteConfig } from "@medusajs/admin-sdk"
import { FlyingBox } from "@medusajs/icons"
import { Button, Container, Heading, Text } from "@medusajs/ui"
import type { DeliveryTariffView } from "@ocop/contracts"
import { useQuery } from "@tanstack/react-query"
import { useState } from "react"
import { useTranslation } from "react-i18next"
import { adminGet } from "../../../lib/admin-api"
import { NextTariffDrawer } from "./next-tariff-drawer"
import { TariffCard } from "./tariff-card"

/** What deliveries cost: the table of today, those to come and those before. */
export default function DeliveryPage() {
  const { t } = useTranslation()
  const [isCreating, setCreating] = useState(false)
  const { data, isError, refetch } = useQuery({
    queryKey: ["ocop", "delivery"],
    queryFn: ({ signal }) =>
      adminGet<{ tariffs: DeliveryTariffView[] }>("delivery-tariffs", {}, signal),
  })
  const [newest] = data?.tariffs ?? []
  return (
    <Container className="divide-y p-0">
      <div className="flex flex-col gap-4 px-6 py-4 md:flex-row md:items-center md:justify-between">
        <div>
          <Heading level="h1">{t("ocop.delivery.title")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("ocop.delivery.subtitle")}
          </Text>
        </div>
        {newest && (
          <Button size="small" onClick={() => setCreating(true)}>
            {t("ocop.delivery.create")}
          </Button>
        )}
      </div>
      {isError && (
        <div className="flex flex-col items-center gap-y-3 px-6 py-16" role="alert">
          <Text size="small">{t("ocop.delivery.failed")}</Text>
          <Button size="small" variant="secondary" onClick={() => refetch()}>
            {t("ocop.delivery.retry")}
          </Button>
        </div>
      )}
      {data && !newest && (
        <Text size="small" className="px-6 py-16 text-center text-ui-fg-subtle">
          {t("ocop.delivery.empty")}
        </Text>
      )}
      {data?.tariffs.map((tariff) => (
        <TariffCard key={tariff.id} tariff={tariff} />
      ))}
      {isCreating && newest && (
        <NextTariffDrawer from={newest} onClose={() => setCreating(false)} />
      )}
    </Container>
  )
}

export const config = defineRouteConfig({
  label: "ocop.delivery.menu",
  translationNs: "translation",
  icon: FlyingBox,
  rank: 6,
})
