import type { ProductDetail } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { promote } from "@ocop/pricing"
import type { Book } from "../../workflows/intake/book/book-types"

const ONE_MILLI = 1000

/** What a promotion online makes of the price of one piece or kilogram; null where none does. */
export function offerOf(
  { skus, promotions, promotionLaws: laws }: Book,
  skuId: string,
  day: string,
): ProductDetail["variants"][number]["offer"] {
  const sku = skus.get(skuId)
  if (!sku || sku.price === null) return null
  const { setNo, alcohol, alcoholPercent, price: gross } = sku
  const line = { lineId: skuId, skuId, setNo, alcohol, alcoholPercent, qtyMilli: ONE_MILLI, gross }
  const onPrices = promotions.filter(({ target }) => target === "LINES")
  const place = { online: true } as const
  const { applied } = promote({ lines: [line], promotions: onPrices, laws, day, place })
  const [first] = applied
  if (!first) return null
  const { name, nameEn, validTo } = first.promotion
  return { price: gross - first.amount, name, nameEn, lastDay: addDays(validTo, -1) }
}
