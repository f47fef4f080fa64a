import { Search } from "lucide-react"
import { useLocale, useTranslations } from "next-intl"
import type { ReactNode } from "react"
import { hrefTo } from "@/lib/i18n/routes"
import { SearchBox } from "./search-box"

/** Search over the list; works without scripts. `children` stand at its right end. */
export function SearchForm({ children }: { children?: ReactNode }) {
  const t = useTranslations("search")
  const locale = useLocale()
  return (
    <search className="relative flex min-h-13 w-full min-w-0 items-stretch rounded-control border-[1.5px] border-line2 bg-card focus-within:border-ink">
      <form action={hrefTo(locale, "products")} className="flex min-w-0 flex-1 items-center">
        <button
          type="submit"
          aria-label={t("submit")}
          className="inline-flex size-12 shrink-0 items-center justify-center rounded-control"
        >
          <Search aria-hidden size={20} strokeWidth={1.8} />
        </button>
        <label htmlFor="site-search" className="o-hidden">
          {t("label")}
        </label>
        <SearchBox />
      </form>
      {children}
    </search>
  )
}
