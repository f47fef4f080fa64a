"use client"

import { useLocale, useTranslations } from "next-intl"
import { formatKm } from "@/lib/text/format"
import { useOutlets } from "../outlets/outlets-context"
import { shortOutletName } from "../outlets/short-name"
import { usePlace } from "../place/place-store"
import { stockRows } from "../stock/nearest-stock"
import { FacetLink } from "./facet-link"
import type { Filters } from "./filters"

const SHOWN = 5

type Props = { filters: Filters; values: { value: string; count: number }[] }

/** Outlets that have the goods of this list, nearest to the shopper first. */
export function OutletFacet({ filters, values }: Props) {
  const t = useTranslations("list")
  const locale = useLocale()
  const counts = new Map(values.map((one) => [one.value, one.count]))
  const rows = stockRows(useOutlets(), [], usePlace()).map(({ outlet, km }) => (
    <li key={outlet.code}>
      <FacetLink
        filters={filters}
        part="outlet"
        value={outlet.code}
        words={shortOutletName(outlet.name)}
        note={km === null ? undefined : formatKm(km, locale)}
        count={counts.get(outlet.code) ?? 0}
      />
    </li>
  ))
  return (
    <>
      <ul>{rows.slice(0, SHOWN)}</ul>
      {rows.length > SHOWN && (
        <details className="facet-more" open={rows.length > SHOWN && isDeep(filters, rows)}>
          <summary>{t("moreOutlets", { count: rows.length - SHOWN })}</summary>
          <ul>{rows.slice(SHOWN)}</ul>
        </details>
      )}
    </>
  )
}

/** The chosen outlet is among those that are folded away. */
function isDeep(filters: Filters, rows: { key: string | null }[]): boolean {
  return rows.slice(SHOWN).some((row) => row.key === filters.outlet)
}
