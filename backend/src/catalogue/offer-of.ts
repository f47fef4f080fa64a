import type { CatalogueItem } from "@ocop/contracts"
import { addDays } from "@ocop/domain"
import { promote, unitPriceOf } from "@ocop/pricing"
import type { Shelf, ShelfSku } from "./shelf/shelf-types"

type Offer = CatalogueItem["offer"]

const ONE_MILLI = 1000

/** Of the day that was last asked for: a list asks for thousands, and sorts by them. */
const known = new WeakMap<Shelf, { day: string; offers: Map<string, Offer> }>()

/** What a promotion online makes of the price of one piece or kilogram; null where none does. */
export function offerOf(shelf: Shelf, sku: ShelfSku, day: string): Offer {
  let held = known.get(shelf)
  if (held?.day !== day) {
    held = { day, offers: new Map() }
    known.set(shelf, held)
  }
  const before = held.offers.get(sku.id)
  if (before !== undefined) return before
  const offer = workOut(shelf, sku, day)
  held.offers.set(sku.id, offer)
  return offer
}

/** What one piece or kilogram costs online today, đồng. */
export const priceNow = (shelf: Shelf, sku: ShelfSku, day: string): number =>
  offerOf(shelf, sku, day)?.price ?? sku.price

function workOut(
  { book: { skus, promotions, promotionLaws: laws } }: Shelf,
  shelved: ShelfSku,
  day: string,
): Offer {
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
