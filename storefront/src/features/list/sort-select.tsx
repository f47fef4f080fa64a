"use client"

import { useRouter } from "next/navigation"
import { useLocale, useTranslations } from "next-intl"
import { useTransition } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { type Filters, SORTS, type Sort } from "./filters"
import { addressOf } from "./list-address"

/** Order of the list; goes to its address at once. */
export function SortSelect({ filters }: { filters: Filters }) {
  const t = useTranslations("list")
  const locale = useLocale()
  const router = useRouter()
  const [isBusy, start] = useTransition()
  return (
    <label className="flex items-center gap-3 text-small">
      <span className="text-ink2">{t("sort")}</span>
      <select
        value={filters.sort}
        aria-busy={isBusy}
        onChange={(event) => {
          const sort = event.target.value as Sort
          const { to, params, query } = addressOf({ ...filters, sort, page: 1 })
          const href = `${hrefTo(locale, to, params)}${query ? `?${query}` : ""}`
          start(() => router.push(href))
        }}
        className="min-h-11 rounded-control border-[1.5px] border-line2 bg-card px-3 font-[650] text-ink"
      >
        {SORTS.map((sort) => (
          <option key={sort} value={sort}>
            {t(`sorts.${sort}`)}
          </option>
        ))}
      </select>
    </label>
  )
}
