"use client"

import type { DeliveryView } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatDayRange, formatKm, formatMoney, formatQuantity } from "@/lib/text/format"
import { useOutlets } from "../outlets/outlets-context"
import { shortOutletName } from "../outlets/short-name"

/** Why a delivery costs what it costs, parcel by parcel, and when it should arrive. */
export function DeliveryNote({ delivery }: { delivery: DeliveryView }) {
  const t = useTranslations("delivery")
  const locale = useLocale()
  const outlets = useOutlets()
  const nameOf = (code: string) =>
    shortOutletName(outlets.find((outlet) => outlet.code === code)?.name ?? code)
  const { parcels, isFree, freeFrom } = delivery
  return (
    <div className="text-small text-ink2">
      <ul>
        {parcels.map(({ outletCode, zone, km, grams, temperature, amount, from, to }) => (
          <li key={outletCode} className="mt-1">
            {parcels.length > 1 && (
              <p className="font-[650] text-ink">
                {t("from", { outlet: nameOf(outletCode), amount: formatMoney(amount, locale) })}
              </p>
            )}
            <p>
              {[
                locale === "vi" ? zone.name : zone.nameEn,
                km === null ? null : t("away", { km: formatKm(km, locale) }),
                `${formatQuantity(roundUp(grams), locale)}\u00a0kg`,
                temperature === "AMBIENT" ? null : t(`classes.${temperature}`),
              ]
                .filter(Boolean)
                .join(" · ")}
            </p>
            <p>{t("arrives", { days: formatDayRange(from, to, locale) })}</p>
          </li>
        ))}
      </ul>
      {isFree && freeFrom !== null && (
        <p className="mt-1">{t("free", { amount: formatMoney(freeFrom, locale) })}</p>
      )}
    </div>
  )
}

const roundUp = (grams: number) => Math.ceil(grams / 100) * 100
