import type { GiftInput, Quote, QuoteGift } from "@ocop/contracts"
import type { BusinessDate } from "@ocop/domain"
import { mulDivHalfUp } from "@ocop/pricing"
import { refuse } from "../../lib/http-error"
import { firstDay, giftFacts } from "../gifts/gift-facts"
import { packingsOn, packingView } from "../gifts/packings-on"
import type { LotEnds } from "../gifts/read-lot-ends"
import type { Book, BookGiftPacking } from "../intake/book/book-types"
import type { QuoteInput } from "./price-parts"

/** A gift basket with the way it is packed, at the price of the day. */
export type PackedGift = { gift: GiftInput; packing: BookGiftPacking }

/** For an order that shows nobody when its goods end. */
export const NO_LOT_ENDS: LotEnds = new Map()

/** Refuses GIFT_PACKING_UNKNOWN for what is not offered on the day. */
export function packGifts(
  book: Book,
  gifts: readonly GiftInput[] | undefined,
  day: BusinessDate,
): PackedGift[] {
  const offered = new Map(packingsOn(book, day).map((packing) => [packing.code, packing]))
  return (gifts ?? []).map((gift) => ({
    gift,
    packing:
      offered.get(gift.packingCode) ?? refuse("GIFT_PACKING_UNKNOWN", { code: gift.packingCode }),
  }))
}

type Line = Quote["lines"][number]

/** The first day on which something ends, of the lots at the counters that would send the line. */
function endOf({ book, lotEnds }: QuoteInput, { skuId, allocation }: Line): string | null {
  const itemId = book.skus.get(skuId)?.itemId
  return firstDay(
    allocation.map(({ outletCode }) => {
      const place = book.outletByCode.get(outletCode)?.locationId
      return lotEnds.get(`${place}|${itemId}`) ?? null
    }),
  )
}

function lineOf(input: QuoteInput, line: Line, qtyMilli: number): QuoteGift["lines"][number] {
  const { skuId, handle, title, titleEn, unit, badge, unitPrice } = line
  return {
    ...{ skuId, handle, title, titleEn, unit, badge, qtyMilli },
    amount: mulDivHalfUp(qtyMilli, unitPrice, 1000),
    expiresOn: endOf(input, line),
  }
}

/** The gift baskets of a quote, whose goods are among its lines. */
export function quoteGifts(input: QuoteInput, quoted: readonly Line[]): QuoteGift[] {
  const bySku = new Map(quoted.map((line) => [line.skuId, line]))
  return input.gifts.map(({ gift, packing }) => {
    const wanted = gift.lines.flatMap(({ skuId }) => bySku.get(skuId) ?? [])
    const outlets = new Set(wanted.flatMap(({ allocation }) => allocation.map((a) => a.outletCode)))
    const lines = gift.lines.flatMap(({ skuId, qtyMilli }) => {
      const line = bySku.get(skuId)
      return line ? [lineOf(input, line, qtyMilli)] : []
    })
    return {
      giftId: gift.giftId,
      packing: packingView(packing),
      ...giftFacts(lines),
      outlets: outlets.size,
      lines,
    }
  })
}
