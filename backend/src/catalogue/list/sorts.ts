import { type CatalogueSort, RANKING, type RankingCriterion } from "@ocop/contracts"
import { stockOf } from "../live-stock"
import type { ShelfProduct } from "../shelf/shelf-types"
import { type Moment, priceOf, starOf } from "./filters"

type Compare = (a: ShelfProduct, b: ShelfProduct) => number

const collator = new Intl.Collator("vi")
const byName: Compare = (a, b) =>
  collator.compare(a.title, b.title) || (a.handle < b.handle ? -1 : 1)

/**
 * The order of the list, criterion by criterion of the published table. `found` are the hits of a
 * search, best first; without a search no product matches better than another.
 */
export function compareBy(
  sort: CatalogueSort,
  moment: Moment,
  found: readonly ShelfProduct[] | null,
): Compare {
  const place = new Map(found?.map((product, n) => [product.id, n]))
  const rank = ({ id }: ShelfProduct) => place.get(id) ?? 0
  const stars = (product: ShelfProduct) => Number(starOf(moment, product) ?? 0)
  const inStock = (product: ShelfProduct) =>
    Number(stockOf(moment.stock, product.skus[0]).length > 0)
  const price = (product: ShelfProduct) => priceOf(moment, product)
  const criteria: Record<RankingCriterion, Compare> = {
    query_match: (a, b) => rank(a) - rank(b),
    in_stock: (a, b) => inStock(b) - inStock(a),
    more_stars: (a, b) => stars(b) - stars(a),
    lower_price: (a, b) => price(a) - price(b),
    higher_price: (a, b) => price(b) - price(a),
    newer: (a, b) => (a.createdAt < b.createdAt ? 1 : a.createdAt > b.createdAt ? -1 : 0),
    name: byName,
  }
  const order = RANKING[sort].map((criterion) => criteria[criterion])
  return (a, b) => {
    for (const compare of order) {
      const difference = compare(a, b)
      if (difference !== 0) return difference
    }
    return 0
  }
}
