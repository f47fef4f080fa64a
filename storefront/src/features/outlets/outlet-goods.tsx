"use client"

import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { formatQuantity, formatTime } from "@/lib/text/format"
import { unitWord } from "../catalogue/goods-name"
import type { OutletStock } from "../stock/nearest-stock"
import { useLiveStock } from "../stock/use-live-stock"

export type GoodsRow = {
  skuId: string
  stock: OutletStock[]
  unit: string
  /** Picture, name, paper and price, drawn on the server. */
  goods: ReactNode
}

type Props = { code: string; rows: GoodsRow[]; summary: string }

/** What a counter has, counted now: a ledger with one row a product. */
export function OutletGoods({ code, rows, summary }: Props) {
  const t = useTranslations("stock")
  const locale = useLocale()
  const live = useLiveStock(new Map(rows.map(({ skuId, stock }) => [skuId, stock])))
  const here = new Map(
    rows.map(({ skuId }) => {
      const row = live.stock.get(skuId)?.find((one) => one.outletCode === code)
      return [skuId, Math.max(0, row?.qtyMilli ?? 0)]
    }),
  )
  return (
    <>
      <p aria-live="polite" className="text-ink2">
        {summary} {live.at && t("counted", { time: formatTime(live.at) })}
        {live.failed && <b className="text-ink">{t("countFailed")}</b>}
      </p>
      <ul className="mt-5 grid gap-x-18 border-t-[1.5px] border-ink lg:grid-cols-2">
        {rows.map(({ skuId, unit, goods }) => {
          const qtyMilli = here.get(skuId) ?? 0
          const words = `${formatQuantity(qtyMilli, locale)}\u00a0${unitWord(unit, locale, qtyMilli)}`
          return (
            <li
              key={skuId}
              className="relative grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-5 border-b border-line py-4"
            >
              {goods}
              <b className={`text-right whitespace-nowrap ${qtyMilli > 0 ? "" : "text-ink2"}`}>
                {qtyMilli > 0 ? words : t("hereNone")}
              </b>
            </li>
          )
        })}
      </ul>
    </>
  )
}
