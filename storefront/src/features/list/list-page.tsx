import { criteriaSetOf, sectorOf } from "@ocop/domain"
import { ListFilter } from "lucide-react"
import { notFound } from "next/navigation"
import { getLocale, getTranslations } from "next-intl/server"
import { readCatalogue, readOutlets } from "@/lib/api/catalogue"
import type { Locale } from "@/lib/i18n/locales"
import { ProductCard } from "../catalogue/product-card"
import { sectorName } from "../catalogue/set-name"
import { SearchHelp } from "../search/search-help"
import { Breadcrumbs, type Crumb } from "../shell/breadcrumbs"
import { SiteLink } from "../shell/site-link"
import { Chosen } from "./chosen"
import { Facets } from "./facets"
import { filterWords } from "./filter-words"
import { catalogueQueryOf, type Filters, narrowingOf } from "./filters"
import { isShelf } from "./list-address"
import { ListJsonLd } from "./list-json-ld"
import { NothingFound } from "./nothing-found"
import { Pages } from "./pages"
import { SortSelect } from "./sort-select"

const SHEET_ID = "facets"
const EAGER = 3

async function nearestTo(filters: Filters) {
  if (filters.q && narrowingOf(filters).length > 1) {
    const page = await readCatalogue(catalogueQueryOf({ q: filters.q, sort: "relevance", page: 1 }))
    if (page.count > 0) return { nearest: page, isSearchFound: true }
  }
  const starred = catalogueQueryOf({ star: "in_force", sort: "stars", page: 1 })
  return { nearest: await readCatalogue(starred), isSearchFound: false }
}

/** The way to a list: the sector of a set is a list of its own. */
function trailOf(filters: Filters, all: string, locale: Locale): Crumb[] {
  const set = criteriaSetOf(Number(filters.set))
  const sector = filters.sector ?? (set ? sectorOf(set.sector)?.slug : undefined)
  const steps: Crumb[] = [{ words: all, to: "products" }]
  if (sector) steps.push({ words: sectorName(sector, locale), to: "sector", params: { sector } })
  if (sector && set) {
    steps.push({ words: set[locale], to: "set", params: { sector, set: set.slug } })
  }
  return steps
}

/** The list in one state: what it is, how it can be narrowed, its goods, its pages. */
export async function ListPage({ filters }: { filters: Filters }) {
  const locale = await getLocale()
  const t = await getTranslations("list")
  const [page, outlets] = await Promise.all([
    readCatalogue(catalogueQueryOf(filters), { cached: isShelf(filters) }),
    readOutlets(),
  ])
  if (filters.page > 1 && page.items.length === 0 && isShelf(filters)) notFound()
  const known = { outlets, items: page.items }
  const chosen = narrowingOf(filters)
    .filter((part) => !(part === "sector" && filters.set))
    .map((part) => ({ part, words: filterWords(t, filters, part, locale, known) }))
  const trail = trailOf(filters, t("title"), locale)
  const what = chosen.map((one) => one.words).join(", ")
  const missing = page.count === 0 ? await nearestTo(filters) : null
  return (
    <div className="page-width pt-7">
      <Breadcrumbs trail={trail} />
      {isShelf(filters) && <ListJsonLd trail={trail} page={page} />}
      <h1 className="mt-2 max-w-[26ch] text-h1 text-balance">
        {what ? t("headingOf", { count: page.count, what }) : t("heading", { count: page.count })}
      </h1>
      <div className="mt-9 grid gap-x-15 lg:grid-cols-[16.75rem_minmax(0,1fr)]">
        <aside id={SHEET_ID} popover="auto" aria-label={t("facetsTitle")} className="facets">
          <div className="facets-body">
            <Facets filters={filters} facets={page.facets} />
          </div>
          <div className="facets-foot">
            <button
              type="button"
              popoverTarget={SHEET_ID}
              popoverTargetAction="hide"
              className="o-button o-button--calm o-button--normal o-button--wide"
            >
              {t("showCount", { count: page.count })}
            </button>
          </div>
        </aside>
        <section aria-label={t("resultsTitle")}>
          <div className="mb-7 flex flex-wrap items-center justify-between gap-x-7 gap-y-3">
            <button
              type="button"
              popoverTarget={SHEET_ID}
              className="o-button o-button--outline o-button--small lg:hidden"
            >
              <ListFilter aria-hidden size={19} />
              <span>{t("openFacets", { count: chosen.length })}</span>
            </button>
            <Chosen filters={filters} chosen={chosen} />
            <div className="ml-auto flex flex-wrap items-center justify-end gap-x-5 gap-y-1">
              <SiteLink to="ranking" className="text-link text-small">
                {t("rankingLink")}
              </SiteLink>
              <SortSelect filters={filters} />
            </div>
          </div>
          {page.search && <SearchHelp filters={filters} note={page.search} count={page.count} />}
          {missing ? (
            <NothingFound filters={filters} looked={what} {...missing} />
          ) : (
            <div className="shelf-frame">
              <ul className="shelf shelf--list">
                {page.items.map((item, index) => (
                  <li key={item.productId}>
                    <ProductCard
                      item={item}
                      day={page.day}
                      eager={index === 0 ? "first" : index < EAGER}
                      headingLevel={2}
                    />
                  </li>
                ))}
              </ul>
            </div>
          )}
          {page.items.length > 0 && (
            <Pages filters={filters} count={page.count} shown={page.items.length} />
          )}
        </section>
      </div>
    </div>
  )
}
