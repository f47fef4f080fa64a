"use client"

import type { WebOrderView } from "@ocop/contracts"
import dynamic from "next/dynamic"
import { useTranslations } from "next-intl"

const QrPicture = dynamic(() => import("./qr-picture").then((part) => part.QrPicture))

/** What the shopper shows or reads out at the counter: the code, and a picture with order and code. */
export function PickupCode({ order, pickupCode }: { order: WebOrderView; pickupCode: string }) {
  const t = useTranslations("order.pickupCode")
  return (
    <section
      aria-labelledby="pickup-code"
      className="flex flex-wrap items-center gap-x-8 gap-y-5 border-y border-line py-7"
    >
      <div className="min-w-56 flex-1">
        <h2 id="pickup-code" className="text-h2-page">
          {t("title")}
        </h2>
        <p className="my-2 font-head text-[2.5rem] leading-tight font-[750] tracking-[0.12em] tabular-nums">
          {pickupCode}
        </p>
        <p className="max-w-[28rem] text-ink2">{t("text")}</p>
      </div>
      <div className="qr-ground overflow-hidden rounded-picture border-[1.5px] border-ink">
        <QrPicture payload={`${order.code}-${pickupCode}`} label={t("picture")} />
      </div>
    </section>
  )
}
