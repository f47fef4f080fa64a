import type { GiftInput, GiftPacking } from "@ocop/contracts"
import { type BasketLine, readBasket } from "../basket/basket-lines"

/** A gift basket in the shopper's own: goods that are packed together, and the words of its card. */
export type GiftGroup = {
  giftId: string
  /** Of the ready-made basket that it began as; null for one of the shopper's own. */
  name: string | null
  nameEn: string | null
  packing: GiftPacking
  card: string
  lines: readonly BasketLine[]
}

/** Who gets a basket that is not for the buyer: texts as typed. */
export type Recipient = {
  name: string
  phone: string
  communeCode: string
  provinceCode: string
  /** With its province, as shown. */
  communeName: string
  line: string
  /** `YYYY-MM-DD`, or empty for as soon as it can be. */
  wishedOn: string
}

export const MAX_GIFTS = 6

/** A gift basket as quotes and orders ask for it. */
export function giftInputOf({ giftId, packing, card, lines }: GiftGroup): GiftInput {
  return {
    ...{ giftId, packingCode: packing.code, card: card.trim() },
    lines: lines.map(({ skuId, qtyMilli }) => ({ skuId, qtyMilli })),
  }
}

function readPacking(value: unknown): GiftPacking | null {
  if (typeof value !== "object" || value === null) return null
  const { code, name, nameEn, amount, isDemo } = value as Record<string, unknown>
  if (typeof code !== "string" || typeof name !== "string" || typeof nameEn !== "string")
    return null
  if (!Number.isInteger(amount) || Number(amount) < 0) return null
  return { code, name, nameEn, amount: Number(amount), isDemo: isDemo === true }
}

function readGroup(value: unknown): GiftGroup[] {
  if (typeof value !== "object" || value === null) return []
  const { giftId, name, nameEn, packing, card, lines } = value as Record<string, unknown>
  const known = readPacking(packing)
  const goods = readBasket(lines)
  if (typeof giftId !== "string" || known === null || goods.length === 0) return []
  const words = (text: unknown) => (typeof text === "string" ? text : null)
  const called = { name: words(name), nameEn: words(nameEn) }
  return [{ giftId, ...called, packing: known, card: words(card) ?? "", lines: goods }]
}

/** What was stored, as far as it is gift baskets. */
export function readGifts(stored: unknown): readonly GiftGroup[] {
  return Array.isArray(stored) ? stored.flatMap(readGroup).slice(0, MAX_GIFTS) : []
}
