import { type CatalogueQuery, priceBandOf } from "@ocop/contracts"
import { isOfSeason } from "@ocop/vn"
import { badgeOf } from "../badges"
import { type LiveStock, stockOf } from "../live-stock"
import { priceNow } from "../offer-of"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"

export type Moment = { shelf: Shelf; day: string; stock: LiveStock }
export type Filter = { facet: string; keeps: (product: ShelfProduct) => boolean }

/** Stars in force today of the SKU that the card sells, as text; null for none. */
export function starOf({ shelf, day }: Moment, product: ShelfProduct): string | null {
  const badge = badgeOf(shelf, product.skus[0], day)
  return badge.status === "in_force" ? String(badge.stars) : null
}

/** Outlets that have the card's SKU now. */
export const outletsOf = ({ stock }: Moment, product: ShelfProduct): string[] =>
  stockOf(stock, product.skus[0]).map(({ outletCode }) => outletCode)

/** What the card says that its goods cost today, đồng. */
export const priceOf = ({ shelf, day }: Moment, { skus: [sku] }: ShelfProduct): number =>
  priceNow(shelf, sku, day)

/** One filter for each part of the query that narrows the list. */
export function filtersOf(query: CatalogueQuery, moment: Moment): Filter[] {
  const { sector, set, star, commune, outlet, producer, price, season } = query
  const filters: Filter[] = []
  const add = (facet: string, keeps: Filter["keeps"]) => filters.push({ facet, keeps })
  if (sector) add("sectors", (product) => product.sectorSlug === sector)
  if (set) add("sets", (product) => product.setNo === set)
  if (commune) add("communes", (product) => product.commune?.code === commune)
  if (producer) add("producers", (product) => product.producer?.handle === producer)
  if (price) add("prices", (product) => priceBandOf(priceOf(moment, product)) === price)
  if (season) add("seasons", (product) => isOfSeason(season, product))
  if (outlet) add("outlets", (product) => outletsOf(moment, product).includes(outlet))
  if (star) {
    add("stars", (product) => {
      const stars = starOf(moment, product)
      if (star === "none") return stars === null
      return star === "in_force" ? stars !== null : stars === star
    })
  }
  return filters
}
