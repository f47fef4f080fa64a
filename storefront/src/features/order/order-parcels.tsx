"use client"

import type { WebOrderView } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatTime } from "@/lib/text/format"
import { shortOutletName } from "../outlets/short-name"
import { dayOf } from "./order-words"

type Parcel = WebOrderView["parcels"][number]

/** Where the goods are: packed, on their way or there, who carries them and under what number. */
export function OrderParcels({ order }: { order: WebOrderView }) {
  const t = useTranslations("order.parcels")
  if (order.parcels.length === 0) return null
  const { mode } = order.fulfilment
  return (
    <section aria-labelledby="order-parcels">
      <h2 id="order-parcels" className="mb-3 text-h2-page">
        {t("title")}
      </h2>
      <ul className="border-t-[1.5px] border-ink">
        {order.parcels.map((parcel) => (
          <li key={`${parcel.outletName}${parcel.at}`} className="border-b border-line py-3.5">
            <p className="font-[650]">{t(`states.${parcel.state}`, { mode })}</p>
            <p className="text-small text-ink2">
              <Moment at={parcel.at} />
              {" · "}
              {t("from", { outlet: shortOutletName(parcel.outletName) })}
            </p>
            <TrackingNumber parcel={parcel} />
            <Way parcel={parcel} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Moment({ at }: { at: string }) {
  const locale = useLocale()
  return (
    <time dateTime={at} className="whole">
      {formatTime(at)} {formatDay(dayOf(at), locale)}
    </time>
  )
}

function TrackingNumber({ parcel: { carrier, tracking } }: { parcel: Parcel }) {
  const t = useTranslations("order.parcels")
  if (!tracking) return null
  return (
    <p className="mt-1 wrap-anywhere">
      {carrier && `${t(`carriers.${carrier}`)} · `}
      {t("tracking", { tracking })}
    </p>
  )
}

/** What the carrier told, the latest first; a step that it told twice stands once. */
function Way({ parcel: { events } }: { parcel: Parcel }) {
  const t = useTranslations("order.parcels")
  const steps = events.filter(({ state }, n) => state !== events[n - 1]?.state).reverse()
  if (steps.length === 0) return null
  return (
    <ol aria-label={t("way")} className="mt-2.5 border-l-[1.5px] border-line2 pl-4 text-small">
      {steps.map(({ state, at }, n) => (
        <li key={`${state}${at}`} className={`py-0.5 ${n === 0 ? "" : "text-ink2"}`}>
          <span className={n === 0 ? "font-[650]" : ""}>{t(`events.${state}`)}</span>
          {" · "}
          <Moment at={at} />
        </li>
      ))}
    </ol>
  )
}
