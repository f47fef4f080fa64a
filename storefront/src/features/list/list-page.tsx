import { ListFilter } from "lucide-react"
import { getLocale, getTranslations } from "next-intl/server"
import { readCatalogue, readOutlets } from "@/lib/api/catalogue"
import { ProductCard } from "../catalogue/product-card"
import { SearchHelp } from "../search/search-help"
import { Breadcrumbs } from "../shell/breadcrumbs"
import { Chosen } from "./chosen"
import { Facets } from "./facets"
import { filterWords } from "./filter-words"
import { catalogueQueryOf, type Filters, narrowingOf } from "./filters"
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

/** A sector's first page has an address of its own and is kept; other states are read anew. */
function isShelf(filters: Filters): boolean {
  return (
    filters.page === 1 && filters.sort === "relevance" && narrowingOf(filters).join() === "sector"
  )
}

/** The list in one state: what it is, how it can be narrowed, its goods, its pages. */
export async function ListPage({ filters }: { filters: Filters }) {
  const locale = await getLocale()
  const t = await getTranslations("list")
  const [page, outlets] = await Promise.all([
    readCatalogue(catalogueQueryOf(filters), { cached: isShelf(filters) }),
    readOutlets(),
  ])
  const known = { outlets, items: page.items }
  const chosen = narrowingOf(filters).map((part) => ({
    part,
    words: filterWords(t, filters, part, locale, known),
  }))
  const what = chosen.map((one) => one.words).join(", ")
  const missing = page.count === 0 ? await nearestTo(filters) : null
  return (
    <div className="page-width pt-7">
      <Breadcrumbs trail={[{ words: t("title") }]} />
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
            <div className="ml-auto">
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
                      eager={index < EAGER}
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
