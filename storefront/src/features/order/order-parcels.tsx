"use client"

import type { WebOrderView } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatTime } from "@/lib/text/format"
import { shortOutletName } from "../outlets/short-name"
import { dayOf } from "./order-words"

/** Where the goods are: packed, on their way or there, each parcel with its number. */
export function OrderParcels({ order }: { order: WebOrderView }) {
  const t = useTranslations("order.parcels")
  const locale = useLocale()
  if (order.parcels.length === 0) return null
  const { mode } = order.fulfilment
  return (
    <section aria-labelledby="order-parcels">
      <h2 id="order-parcels" className="mb-3 text-h2-page">
        {t("title")}
      </h2>
      <ul className="border-t-[1.5px] border-ink">
        {order.parcels.map(({ outletName, state, at, tracking }) => (
          <li key={`${outletName}${at}`} className="border-b border-line py-3.5">
            <p className="font-[650]">{t(`states.${state}`, { mode })}</p>
            <p className="text-small text-ink2">
              <span className="whole">
                {formatTime(at)} {formatDay(dayOf(at), locale)}
              </span>
              {" · "}
              {t("from", { outlet: shortOutletName(outletName) })}
            </p>
            {tracking && <p className="mt-1 wrap-anywhere">{t("tracking", { tracking })}</p>}
          </li>
        ))}
      </ul>
    </section>
  )
}
