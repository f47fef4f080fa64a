import type { CatalogueItem } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { promote } from "@ocop/pricing"
import type { Shelf, ShelfSku } from "./shelf/shelf-types"
import { unitPriceOf } from "./unit-price"

const ONE_MILLI = 1000

/** What a promotion online makes of the price of one piece or kilogram; null where none does. */
export function offerOf(
  { book: { skus, promotions, promotionLaws: laws } }: Shelf,
  shelved: ShelfSku,
  day: string,
): CatalogueItem["offer"] {
  const skuId = shelved.id
  const onPrices = promotions.filter(({ target }) => target === "LINES")
  const sku = skus.get(skuId)
  if (onPrices.length === 0 || !sku || sku.price === null) return null
  const { setNo, alcohol, alcoholPercent, price: gross } = sku
  const line = { lineId: skuId, skuId, setNo, alcohol, alcoholPercent, qtyMilli: ONE_MILLI, gross }
  const place = { online: true } as const
  const { applied } = promote({ lines: [line], promotions: onPrices, laws, day, place })
  const [first] = applied
  if (!first) return null
  const { name, nameEn, validTo } = first.promotion
  const price = gross - first.amount
  const unitPrice = unitPriceOf({ ...shelved, price })
  return { price, unitPrice, name, nameEn, lastDay: addDays(validTo, -1) }
}
