import { nextBadgeChange } from "@ocop/domain"
import type { Shelf, ShelfProduct } from "../shelf/shelf-types"

/** First day after `day` on which a badge, a VAT row or a promotion of this product may change; null for never. */
export function freshUntil(shelf: Shelf, product: ShelfProduct, day: string): string | null {
  const classes = new Set([...product.skus.map(({ goodsClass }) => goodsClass), "ANY"])
  const badges = product.skus.map(({ id, packagingCode }) =>
    nextBadgeChange(id, packagingCode, day, shelf.book.recognitionsOf.get(id) ?? []),
  )
  const rules = shelf.book.taxRules
    .filter(({ goodsClass }) => classes.has(goodsClass))
    .flatMap(({ validFrom, validTo }) => [validFrom, validTo])
  const promotions = shelf.book.promotions.flatMap(({ validFrom, validTo }) => [validFrom, validTo])
  const coming = [...badges, ...rules, ...promotions].filter((date) => date !== null && date > day)
  return coming.sort()[0] ?? null
}
