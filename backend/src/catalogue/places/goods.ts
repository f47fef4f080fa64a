import type { CatalogueItem } from "@ocop/contracts"
import { itemView } from "../item"
import { type Moment, starOf } from "../list/filters"
import { compareBy } from "../list/sorts"
import type { ShelfProduct } from "../shelf/shelf-types"

/** What a page shows at most; the rest is in the list. */
const MOST_ITEMS = 24

type Goods = { count: number; inForce: number; items: CatalogueItem[] }

/** The goods of a page, starred and in stock first. */
export function goodsView(moment: Moment, products: readonly ShelfProduct[]): Goods {
  return {
    count: products.length,
    inForce: products.filter((product) => starOf(moment, product) !== null).length,
    items: products
      .toSorted(compareBy("stars", moment, null))
      .slice(0, MOST_ITEMS)
      .map((product) => itemView(moment, product)),
  }
}
