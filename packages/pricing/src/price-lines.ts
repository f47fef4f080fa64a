import { isQtyMilli } from "@ocop/domain"
import type { BasketLine, PriceFailure, PriceFault } from "./basket-types.js"
import { discountOf } from "./discounts.js"
import { mulDivHalfUp } from "./integer-maths.js"
import { largestRemainder } from "./largest-remainder.js"

/** Greatest amount of a basket in đồng; far above any sale, far below unsafe integers. */
export const MAX_AMOUNT = 1_000_000_000_000

/** Whether a value is an amount of money: integer đồng from 0 to `MAX_AMOUNT`. */
export const isAmount = (value: number): boolean =>
  Number.isInteger(value) && value >= 0 && value <= MAX_AMOUNT

/** A line before VAT: `payable` is what is left after both kinds of discount. */
export type DiscountedLine = {
  line: BasketLine
  gross: number
  discount: number
  basketDiscount: number
  payable: number
}

type LineResult = { ok: true; line: DiscountedLine } | PriceFailure

const priceLine = (line: BasketLine): LineResult => {
  const fail = (code: PriceFault): PriceFailure => ({ ok: false, code, lineId: line.lineId })
  if (!isQtyMilli(line.qtyMilli)) return fail("QTY_INVALID")
  if (!isAmount(line.unitPrice)) return fail("PRICE_INVALID")
  const gross = mulDivHalfUp(line.qtyMilli, line.unitPrice, 1000)
  if (!isAmount(gross)) return fail("AMOUNT_OUT_OF_RANGE")
  const own = discountOf(gross, line.discounts)
  if (!own.ok) {
    return fail(own.code === "DISCOUNT_INVALID" ? "DISCOUNT_INVALID" : "DISCOUNT_ABOVE_LINE")
  }
  const payable = gross - own.amount
  return { ok: true, line: { line, gross, discount: own.amount, basketDiscount: 0, payable } }
}

type LinesResult = { ok: true; lines: DiscountedLine[] } | PriceFailure

const byLineId = (a: BasketLine, b: BasketLine) =>
  a.lineId < b.lineId ? -1 : a.lineId > b.lineId ? 1 : 0

/**
 * Prices lines and takes their own discounts. They come back by line id, so that which of two
 * equal lines bears an odd đồng never hangs on the order of scanning.
 */
export const priceLines = (input: readonly BasketLine[]): LinesResult => {
  if (input.length === 0) return { ok: false, code: "BASKET_EMPTY" }
  const lines: DiscountedLine[] = []
  for (const line of [...input].sort(byLineId)) {
    if (lines.at(-1)?.line.lineId === line.lineId) {
      return { ok: false, code: "LINE_ID_DUPLICATE", lineId: line.lineId }
    }
    const priced = priceLine(line)
    if (!priced.ok) return priced
    lines.push(priced.line)
  }
  return { ok: true, lines }
}

/** Hands a discount on the whole basket (đồng, at most Σ payable) to the lines. */
export const spreadDiscount = (
  lines: readonly DiscountedLine[],
  amount: number,
): DiscountedLine[] => {
  const parts = largestRemainder(
    amount,
    lines.map((l) => l.payable),
  )
  return lines.map((l, i) => {
    const part = parts[i] ?? 0
    return { ...l, basketDiscount: part, payable: l.payable - part }
  })
}
