"use client"

import { StockBar } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { useState } from "react"
import { formatDay, formatKm, formatQuantity, formatTime } from "@/lib/text/format"
import { unitWord } from "../catalogue/goods-name"
import { Vi } from "../catalogue/vi"
import { useOutlets } from "../outlets/outlets-context"
import { shortOutletName } from "../outlets/short-name"
import { usePlace } from "../place/place-store"
import { SiteLink } from "../shell/site-link"
import { type OutletStock, stockRows } from "./nearest-stock"
import { useLiveStock } from "./use-live-stock"

const SHOWN = 5
const FEW_MILLI = 5000

type Props = {
  skuId: string
  unit: string
  stock: OutletStock[]
  /** Earliest expiry per outlet code, `YYYY-MM-DD`. */
  expiry: Record<string, string>
}

/** Which counters have it, nearest first, counted now; empty ones stay visible. */
export function StockByOutlet({ skuId, unit, stock, expiry }: Props) {
  const t = useTranslations("stock")
  const locale = useLocale()
  const place = usePlace()
  const live = useLiveStock(new Map([[skuId, stock]]))
  const [isAll, setAll] = useState(false)
  const rows = stockRows(useOutlets(), live.stock.get(skuId) ?? [], place)
  const having = rows.filter((row) => row.qtyMilli > 0)
  const most = Math.max(...rows.map((row) => row.qtyMilli), 1)
  const sum = having.reduce((all, row) => all + row.qtyMilli, 0)
  const shown = isAll ? rows : rows.slice(0, SHOWN)
  return (
    <div>
      <p aria-live="polite" className="text-ink2">
        {t("sum", {
          quantity: formatQuantity(sum, locale),
          unit: unitWord(unit, locale, sum),
          count: having.length,
        })}{" "}
        {live.at && t("counted", { time: formatTime(live.at) })}
        {live.failed && <b className="text-ink">{t("countFailed")}</b>}{" "}
        {t("straight", { place: place.name })}
      </p>
      <ul className="mt-5 border-t border-line">
        {shown.map(({ outlet, qtyMilli, km }) => {
          const until = expiry[outlet.code]
          const words = `${formatQuantity(qtyMilli, locale)}\u00a0${unitWord(unit, locale, qtyMilli)}`
          const isFew = qtyMilli > 0 && qtyMilli < FEW_MILLI
          return (
            <li
              key={outlet.code}
              className="grid grid-cols-[1fr_auto] items-center gap-x-5 gap-y-1 border-b border-line py-3.5 sm:grid-cols-[1fr_5rem_13rem]"
            >
              <div className={qtyMilli > 0 ? "" : "text-ink2"}>
                <p className="leading-snug font-[650]">
                  <SiteLink
                    to="outlet"
                    params={{ code: outlet.code }}
                    className="underline-offset-4 hover:underline"
                  >
                    <Vi>{shortOutletName(outlet.name)}</Vi>
                  </SiteLink>
                </p>
                <p className="text-least text-ink2">
                  {qtyMilli <= 0 && t("outHere")}
                  {qtyMilli > 0 && until && t("earliest", { day: formatDay(until, locale) })}
                  {qtyMilli > 0 && !until && t("noExpiry")}
                </p>
              </div>
              <p className="text-right text-small whitespace-nowrap">
                {km === null ? "" : formatKm(km, locale)}
              </p>
              <StockBar
                count={qtyMilli}
                max={most}
                words={qtyMilli > 0 ? (isFew ? t("fewHere", { words }) : words) : "0"}
                className="col-span-2 sm:col-span-1"
              />
            </li>
          )
        })}
      </ul>
      {rows.length > SHOWN && !isAll && (
        <button type="button" onClick={() => setAll(true)} className="o-button o-button--link mt-2">
          {t("allOutlets", { count: rows.length })}
        </button>
      )}
    </div>
  )
}
