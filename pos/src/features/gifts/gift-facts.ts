import { type Badge, basketStars } from "@ocop/domain"
import { mulDivHalfUp } from "@ocop/pricing"
import type { Replica } from "../../data/replica"

export type GiftLine = { skuId: string; qtyMilli: number }

export type GiftFacts = {
  /**
   * The least stars of what lies in it; null as soon as one thing has none in force today. What it is
   * packed in is no goods of the gift.
   */
  stars: 3 | 4 | 5 | null
  /** The first thing in it that ends, by the lots of this counter; null where none has a date. */
  expiresOn: string | null
  /** Goods and what they are packed in, at today's prices, before promotions, đồng. */
  goods: number
  /** Things of which the book says that there are too few here. */
  short: string[]
  /** Things that are not in the catalogue, or that this outlet may not sell. */
  missing: string[]
}

const firstOf = (days: readonly (string | null)[]): string | null =>
  days.reduce((first, day) => (day !== null && (first === null || day < first) ? day : first), null)

/** Lines of what lies in a gift, without what it is packed in. */
export const giftGoods = <T extends GiftLine>(
  lines: readonly T[],
  { packings }: Pick<Replica, "packings">,
): T[] => lines.filter(({ skuId }) => !packings.includes(skuId))

/**
 * What is true of goods that are packed as one gift, here and today. Such a basket is no product: its
 * goods are sold as lines of their own, and it is called OCOP only if each of them is.
 */
export function giftFacts(
  lines: readonly GiftLine[],
  { replica, day, stockOf }: { replica: Replica; day: string; stockOf: (skuId: string) => number },
): GiftFacts {
  const known = lines.map((line) => ({ ...line, sku: replica.sku(line.skuId) }))
  const here = known.flatMap(({ sku, ...line }) => (sku ? { ...line, sku } : []))
  const goods = giftGoods(lines, replica)
  const badges: Badge[] = goods.map(({ skuId }) => replica.badge(skuId, day))
  return {
    stars: goods.length === 0 ? null : basketStars(badges),
    expiresOn: firstOf(
      here.map(({ sku }) =>
        firstOf(
          sku.lots.map(({ expiresOn }) => expiresOn).filter((end) => end === null || end >= day),
        ),
      ),
    ),
    goods: here.reduce(
      (sum, { qtyMilli, sku }) => sum + mulDivHalfUp(qtyMilli, sku.price, 1000),
      0,
    ),
    short: here.flatMap(({ skuId, qtyMilli, sku }) =>
      stockOf(skuId) < qtyMilli ? [sku.tillName] : [],
    ),
    missing: known.flatMap(({ skuId, sku }) =>
      !sku || (sku.alcohol && !replica.outlet.maySellAlcohol) ? [sku?.tillName ?? skuId] : [],
    ),
  }
}
