"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatKm, formatQuantity } from "@/lib/text/format"
import { unitWord } from "../catalogue/goods-name"
import { useOutlets } from "../outlets/outlets-context"
import { usePlace } from "../place/place-store"
import { type OutletStock, stockRows } from "./nearest-stock"

/** Below this many units in all, the words say how many are left. */
const FEW_MILLI = 5000

/** "Còn ở 7 quầy / gần nhất 0,9 km" from the place that the shopper chose. */
export function CardStock(props: { stock: OutletStock[]; unit: string; sellMode: string }) {
  const t = useTranslations("stock")
  const locale = useLocale()
  const rows = stockRows(useOutlets(), props.stock, usePlace())
  const having = rows.filter((row) => row.qtyMilli > 0)
  const all = having.reduce((sum, row) => sum + row.qtyMilli, 0)
  const km = having[0]?.km ?? null
  const isFew = having.length > 0 && all < FEW_MILLI
  return (
    <p className="flex gap-2 text-small leading-[1.4]">
      <span
        aria-hidden
        className={`mt-1.5 size-2.5 shrink-0 ${having.length > 0 && !isFew ? "bg-tea" : "border-[1.5px] border-peel-ink"}`}
      />
      <span>
        <span className="block">
          {having.length === 0 && t("out")}
          {isFew &&
            t("few", {
              quantity: formatQuantity(all, locale),
              unit: unitWord(props.unit, locale, all),
            })}
          {having.length > 0 && !isFew && t("at", { count: having.length })}
        </span>
        <span className="block text-ink2">
          {having.length === 0 && t("outText")}
          {having.length > 0 && km !== null && t("nearest", { km: formatKm(km, locale) })}
        </span>
      </span>
    </p>
  )
}
