import { criteriaSetOf, sectorOf } from "@ocop/domain"
import type { RouteName, RouteParams } from "@/lib/i18n/routes"
import { type Filters, filtersToQuery, narrowingOf } from "./filters"

export type ListAddress = { to: RouteName; params?: RouteParams; query?: string }

type Shelf = { to: "products" | "sector" | "set"; params: RouteParams }

/** The whole list, a sector or a set, when nothing else narrows or orders it. */
function shelfOf(filters: Filters): Shelf | null {
  if (filters.sort !== "relevance") return null
  const set = criteriaSetOf(Number(filters.set))
  const parts = narrowingOf(filters).filter((part) => !(part === "sector" && set))
  if (parts.length === 0) return { to: "products", params: {} }
  if (parts.length > 1) return null
  if (set) {
    const sector = sectorOf(set.sector)?.slug ?? ""
    return filters.sector === undefined || filters.sector === sector
      ? { to: "set", params: { sector, set: set.slug } }
      : null
  }
  return filters.sector ? { to: "sector", params: { sector: filters.sector } } : null
}

/**
 * The address of the list in a state. The whole list, sectors and sets have addresses of their own,
 * page by page, which are cached and which search engines keep; every other state is a query.
 */
export function addressOf(filters: Filters): ListAddress {
  const shelf = shelfOf(filters)
  if (shelf === null) return { to: "products", query: filtersToQuery(filters) }
  if (filters.page === 1) return shelf
  const params = { ...shelf.params, page: String(filters.page) }
  return { to: `${shelf.to}Page`, params }
}

/** Whether search engines may keep this state, and caches share it. */
export const isShelf = (filters: Filters): boolean => shelfOf(filters) !== null
