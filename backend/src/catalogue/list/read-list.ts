import type { CataloguePage, CatalogueQuery } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { itemView } from "../item"
import { readLiveStock } from "../live-stock"
import { noteOf, searchProducts } from "../search/search-products"
import { currentShelf } from "../shelf/shelf"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"
import { visibleIn } from "../shelf/visible-in"
import { facetsOf } from "./facets"
import { filtersOf } from "./filters"
import { compareBy } from "./sorts"

type Candidates = { found: readonly ShelfProduct[]; search: CataloguePage["search"] }

/** What the key may see, best hits first where something is searched for. */
async function candidates(
  shelf: Shelf,
  { q }: CatalogueQuery,
  channelIds: readonly string[],
): Promise<Candidates> {
  if (!q) return { found: [...visibleIn(shelf, channelIds)], search: null }
  const found = await searchProducts(q, channelIds)
  return {
    found: found.products.map(({ product }) => product),
    search: await noteOf(q, found, channelIds),
  }
}

/** One page of the list with its facets, for the sales channels of a publishable key. */
export async function readList(
  query: CatalogueQuery,
  channelIds: readonly string[],
): Promise<CataloguePage> {
  const day = today()
  const shelf = await currentShelf()
  const [{ found, search }, stock] = await Promise.all([
    candidates(shelf, query, channelIds),
    readLiveStock(shelf, day, null),
  ])
  const moment = { shelf, day, stock }
  const filters = filtersOf(query, moment)
  const kept = found.filter((product) => filters.every(({ keeps }) => keeps(product)))
  const sorted = kept.toSorted(compareBy(query.sort, moment, query.q ? found : null))
  const from = (query.page - 1) * query.page_size
  return {
    day,
    items: sorted.slice(from, from + query.page_size).map((product) => itemView(moment, product)),
    count: kept.length,
    page: query.page,
    pageSize: query.page_size,
    facets: facetsOf(found, filters, moment),
    search,
  }
}
