"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatKm } from "@/lib/text/format"
import { useOutlets } from "../outlets/outlets-context"
import { shortOutletName } from "../outlets/short-name"
import { usePlace } from "../place/place-store"
import { SiteLink } from "../shell/site-link"
import { stockRows } from "../stock/nearest-stock"

const SHOWN = 3

/** The counters nearest to the place that the shopper chose, each with the way to what it has. */
export function NearestOutlets() {
  const t = useTranslations("place")
  const locale = useLocale()
  const place = usePlace()
  const rows = stockRows(useOutlets(), [], place).slice(0, SHOWN)
  return (
    <section
      className="later page-width pt-(--space-section) [--later:32rem] lg:[--later:17rem]"
      aria-labelledby="near-title"
    >
      <h2 id="near-title" className="mb-(--space-content) text-h2">
        {t("nearestTitle", { place: place.name })}
      </h2>
      <ul className="grid gap-x-(--space-col) border-t-[1.5px] border-ink md:grid-cols-3">
        {rows.map(({ outlet, km }) => (
          <li key={outlet.code} className="border-b border-line py-5">
            <p className="text-h3">{shortOutletName(outlet.name)}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-5 text-small">
              {km !== null && <span className="whole text-ink2">{formatKm(km, locale)}</span>}
              <SiteLink
                to="products"
                query={`outlet=${outlet.code}`}
                className="text-link inline-flex min-h-11 items-center"
              >
                {t("nearestGoods")}
              </SiteLink>
            </p>
          </li>
        ))}
      </ul>
      <p className="mt-4 text-small text-ink2">{t("nearestNote")}</p>
    </section>
  )
}
