/** State of the list, all of it in the address. Names are those of the catalogue's own query. */
export type Filters = {
  q?: string
  sector?: string
  set?: string
  star?: string
  commune?: string
  outlet?: string
  producer?: string
  price?: string
  season?: string
  sort: Sort
  page: number
}

export const SORTS = ["relevance", "stars", "price_asc", "price_desc", "newest", "name"] as const
export type Sort = (typeof SORTS)[number]

/** Parts of the state that narrow the list, in the order in which they are shown. */
export const NARROWING = [
  "q",
  "season",
  "star",
  "sector",
  "set",
  "price",
  "commune",
  "outlet",
  "producer",
] as const
export type Narrowing = (typeof NARROWING)[number]

export type Season = "tet" | "orange" | "melon"

export const PAGE_SIZE = 24
const MAX_PAGE = 10_000

const SHAPES: Record<Narrowing, RegExp> = {
  q: /^.{1,120}$/s,
  star: /^(in_force|none|[345])$/,
  sector: /^[a-z-]{1,40}$/,
  set: /^([1-9]|1\d|2[0-6])$/,
  commune: /^\d{5}$/,
  outlet: /^[A-Z]{2}\d{2}$/,
  producer: /^[\w-]{1,120}$/,
  price: /^(0-50|50-100|100-200|200-500|500)$/,
  season: /^(tet|orange|melon)$/,
}

export type SearchParams = Record<string, string | string[] | undefined>

/** The state of an address; parts that make no sense are left out, as if they were not there. */
export function parseFilters(params: SearchParams): Filters {
  const first = (key: string): string => {
    const value = params[key]
    return (Array.isArray(value) ? value[0] : value)?.trim() ?? ""
  }
  const narrowing = Object.fromEntries(
    NARROWING.filter((key) => SHAPES[key].test(first(key))).map((key) => [key, first(key)]),
  )
  const page = Number(first("page"))
  const sort = SORTS.find((one) => one === first("sort")) ?? "relevance"
  const isPage = Number.isInteger(page) && page >= 1 && page <= MAX_PAGE
  return { ...narrowing, sort, page: isPage ? page : 1 }
}

/** The query string of a state, without its defaults, always in one order: one list, one address. */
export function filtersToQuery(filters: Filters): string {
  const query = new URLSearchParams()
  for (const key of NARROWING) {
    const value = filters[key]
    if (value) query.set(key, value)
  }
  if (filters.sort !== "relevance") query.set("sort", filters.sort)
  if (filters.page > 1) query.set("page", String(filters.page))
  return query.toString()
}

/** The state with a part set, or taken out where it has that value already; back to page 1. */
export function toggled(filters: Filters, key: Narrowing, value: string): Filters {
  const next: Filters = { ...filters, page: 1 }
  if (filters[key] === value) delete next[key]
  else next[key] = value
  // A criteria set lies in one sector: without that sector it would leave nothing.
  if (key === "sector") delete next.set
  return next
}

/** The state without some of its parts, on page 1. */
export function without(filters: Filters, ...keys: Narrowing[]): Filters {
  const next: Filters = { ...filters, page: 1 }
  for (const key of keys) delete next[key]
  if (keys.includes("sector")) delete next.set
  return next
}

/** The parts that narrow this list. */
export function narrowingOf(filters: Filters): Narrowing[] {
  return NARROWING.filter((key) => filters[key])
}

/** The backend's query for a state. */
export function catalogueQueryOf(filters: Filters): URLSearchParams {
  const query = new URLSearchParams(filtersToQuery({ ...filters, page: 1 }))
  query.set("page", String(filters.page))
  query.set("page_size", String(PAGE_SIZE))
  return query
}
