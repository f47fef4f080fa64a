import type { CatalogueQuery } from "@ocop/contracts"
import { stockOf } from "../live-stock"
import type { ShelfProduct } from "../shelf/shelf-types"
import { type Moment, starOf } from "./filters"

type Compare = (a: ShelfProduct, b: ShelfProduct) => number

const collator = new Intl.Collator("vi")
const byName: Compare = (a, b) =>
  collator.compare(a.title, b.title) || (a.handle < b.handle ? -1 : 1)

/** The order of the list; the last word has the name, so that pages never overlap. */
export function compareBy(sort: CatalogueQuery["sort"], moment: Moment): Compare {
  const stars = (product: ShelfProduct) => Number(starOf(moment, product) ?? 0)
  const inStock = (product: ShelfProduct) =>
    Number(stockOf(moment.stock, product.skus[0]).length > 0)
  const price = (product: ShelfProduct) => product.skus[0].price
  const orders: Record<CatalogueQuery["sort"], Compare> = {
    relevance: (a, b) => inStock(b) - inStock(a) || stars(b) - stars(a),
    stars: (a, b) => stars(b) - stars(a) || inStock(b) - inStock(a),
    price_asc: (a, b) => price(a) - price(b),
    price_desc: (a, b) => price(b) - price(a),
    newest: (a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0),
    name: byName,
  }
  return (a, b) => orders[sort](a, b) || byName(a, b)
}
