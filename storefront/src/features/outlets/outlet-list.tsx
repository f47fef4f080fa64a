"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatKm } from "@/lib/text/format"
import { Vi } from "../catalogue/vi"
import { distanceKm } from "../place/distance"
import { usePlace } from "../place/place-store"
import { SiteLink } from "../shell/site-link"

export type OutletRow = {
  code: string
  name: string
  type: string
  place: string
  address: string | null
  latitude: number | null
  longitude: number | null
  hours: string | null
  open: boolean
  openFrom: string | null
  openTo: string | null
  facts: string[]
}

/** Every outlet, nearest to the shopper first; those not open say when they are. */
export function OutletList({ outlets }: { outlets: OutletRow[] }) {
  const t = useTranslations("outlets")
  const locale = useLocale()
  const place = usePlace()
  const rows = outlets
    .map((outlet) => ({ outlet, km: kmOf(outlet, place) }))
    .sort(
      (a, b) => Number(b.outlet.open) - Number(a.outlet.open) || (a.km ?? 9999) - (b.km ?? 9999),
    )
  return (
    <>
      <p className="mb-5 text-ink2">{t("sorted", { place: place.name })}</p>
      <ul className="border-t-[1.5px] border-ink">
        {rows.map(({ outlet, km }) => (
          <li
            key={outlet.code}
            id={outlet.code}
            className="grid gap-x-7 gap-y-2 border-b border-line py-5 sm:grid-cols-[1fr_auto]"
          >
            <div>
              <h2 className={`text-h3 ${outlet.open ? "" : "text-ink2"}`}>
                <SiteLink
                  to="outlet"
                  params={{ code: outlet.code }}
                  className="underline-offset-4 hover:underline"
                >
                  <Vi>{outlet.name}</Vi>
                </SiteLink>
              </h2>
              <p className="mt-1 text-small text-ink2">
                {[outlet.type, outlet.address, outlet.place].filter(Boolean).join(" · ")}
              </p>
              <p className="mt-1 text-small">
                {outlet.open
                  ? outlet.hours && t("hours", { hours: outlet.hours })
                  : t("closed", {
                      from: outlet.openFrom ? formatDay(outlet.openFrom, locale) : "",
                      to: outlet.openTo ? formatDay(outlet.openTo, locale) : "",
                    })}
              </p>
              {outlet.facts.length > 0 && (
                <p className="mt-1 text-small text-ink2">{outlet.facts.join(" · ")}</p>
              )}
            </div>
            <div className="flex items-center justify-between gap-5 sm:flex-col sm:items-end">
              <p className="font-[700] whitespace-nowrap">
                {km === null ? "" : formatKm(km, locale)}
              </p>
              {outlet.open && (
                <SiteLink
                  to="outlet"
                  params={{ code: outlet.code }}
                  hash="here"
                  className="text-link inline-flex min-h-11 items-center text-small"
                >
                  {t("see")}
                </SiteLink>
              )}
            </div>
          </li>
        ))}
      </ul>
    </>
  )
}

function kmOf({ latitude, longitude }: OutletRow, from: { latitude: number; longitude: number }) {
  if (latitude === null || longitude === null) return null
  return distanceKm(from, { latitude, longitude })
}
