"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatDayRange, formatKm, formatMoney, formatQuantity } from "@/lib/text/format"
import { unitWord } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { useOutlets } from "../outlets/outlets-context"
import { shortOutletName } from "../outlets/short-name"
import { usePlace } from "../place/place-store"
import { type OutletStock, stockRows } from "../stock/nearest-stock"
import { type DeliveryEstimate, useDeliveryEstimate } from "./use-delivery-estimate"

type Props = { skuId: string; qtyMilli: number; unit: string; stock: OutletStock[] }

/** What it takes to get it: the nearest counter that has it, and a delivery to the shopper's place. */
export function ReceiveWays({ skuId, qtyMilli, unit, stock }: Props) {
  const t = useTranslations("buy")
  const locale = useLocale()
  const place = usePlace()
  const outlets = useOutlets()
  const estimate = useDeliveryEstimate(skuId, qtyMilli, place)
  const nearest = stockRows(outlets, stock, place).find((row) => row.qtyMilli >= qtyMilli)
  return (
    <section aria-label={t("ways")} className="border-t border-line">
      {nearest && (
        <Way
          name={t.rich("pickupAt", { outlet: shortOutletName(nearest.outlet.name), vi: marked })}
          note={[
            nearest.km === null ? null : t("away", { km: formatKm(nearest.km, locale) }),
            t("left", {
              quantity: formatQuantity(nearest.qtyMilli, locale),
              unit: unitWord(unit, locale, nearest.qtyMilli),
            }),
          ]
            .filter(Boolean)
            .join(" · ")}
          cost={formatMoney(0, locale)}
        />
      )}
      <Way
        name={t.rich("deliverTo", { place: place.name, vi: marked })}
        note={<EstimateWords estimate={estimate} />}
        cost={estimate.status === "ready" ? formatMoney(estimate.shipping, locale) : ""}
      />
    </section>
  )
}

const marked = (words: ReactNode) => <Vi>{words}</Vi>

function EstimateWords({ estimate }: { estimate: DeliveryEstimate }) {
  const t = useTranslations("buy")
  const locale = useLocale()
  const outlets = useOutlets()
  if (estimate.status === "waiting") return t("estimating")
  if (estimate.status === "unknown") return t("estimateLater")
  if (estimate.status === "impossible") {
    return t(estimate.isTooCold ? "tooCold" : "cannotDeliver")
  }
  const from = estimate.from.flatMap(
    (code) => outlets.find((outlet) => outlet.code === code)?.name ?? [],
  )
  const { days } = estimate
  return (
    <>
      {t.rich("parcels", {
        count: estimate.parcels,
        outlets: from.map(shortOutletName).join(", "),
        vi: marked,
      })}
      {days && ` · ${t("arrives", { days: formatDayRange(days.from, days.to, locale) })}`}
    </>
  )
}

function Way(props: { name: ReactNode; note: ReactNode; cost: string }) {
  return (
    <div className="flex items-baseline justify-between gap-5 border-b border-line py-3">
      <div>
        <p className="leading-snug font-[650]">{props.name}</p>
        <p className="text-small text-ink2">{props.note}</p>
      </div>
      <p className="font-[700] whitespace-nowrap">{props.cost}</p>
    </div>
  )
}
