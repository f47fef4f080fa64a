import { gs1CheckDigit, isEan13, isGtin } from "./gtin.js"
import type { QtyMilli } from "./quantity.js"

/**
 * How scales of an installation write their in-store EAN-13: two digits prefix, the item, what was
 * weighed or what it costs, one check digit.
 */
export type ScaleLayout = {
  /** `20` to `29`. */
  prefixes: readonly string[]
  itemDigits: number
  /** With `itemDigits` always ten. */
  valueDigits: number
  holds: "weight" | "price"
  /** What a value of one stands for: grams, or đồng. */
  step: number
}

const DEFAULT_LAYOUT: ScaleLayout = {
  prefixes: ["20", "21", "22", "23", "24", "25", "26", "27", "28", "29"],
  itemDigits: 5,
  valueDigits: 5,
  holds: "weight",
  step: 1,
}

/** Two digits prefix, five item, five weight in grams, one check digit. */
export const DEFAULT_SCALE_LAYOUTS: readonly ScaleLayout[] = [DEFAULT_LAYOUT]

export type ScanFault =
  | "SCAN_EMPTY"
  | "SCAN_TOO_LONG"
  | "SCAN_CHECK_DIGIT"
  | "SCAN_WEIGHT_ZERO"
  | "SCAN_PRICE_ZERO"

export type Scan =
  | { ok: true; kind: "gtin"; gtin: string }
  | { ok: true; kind: "weight"; itemCode: string; qtyMilli: QtyMilli }
  /** What the pack costs by its label, đồng. */
  | { ok: true; kind: "price"; itemCode: string; amount: number }
  | { ok: true; kind: "internal"; code: string }
  | { ok: false; code: ScanFault }

const MAX_LENGTH = 512
const DIGITS_BETWEEN = 10

const isOf = (text: string, { prefixes, itemDigits, valueDigits }: ScaleLayout): boolean =>
  prefixes.includes(text.slice(0, 2)) && itemDigits + valueDigits === DIGITS_BETWEEN

const readLabel = (text: string, { itemDigits, valueDigits, holds, step }: ScaleLayout): Scan => {
  const itemCode = text.slice(2, 2 + itemDigits)
  const value = Number(text.slice(2 + itemDigits, 2 + itemDigits + valueDigits)) * step
  if (holds === "price") {
    return value === 0
      ? { ok: false, code: "SCAN_PRICE_ZERO" }
      : { ok: true, kind: "price", itemCode, amount: value }
  }
  // Grams are thousandths of a kilogram, the sale unit of weight goods.
  return value === 0
    ? { ok: false, code: "SCAN_WEIGHT_ZERO" }
    : { ok: true, kind: "weight", itemCode, qtyMilli: value }
}

/**
 * Reads what a scanner or a person typed: a GTIN, a scale's label (quantity in thousandths of a
 * kilogram, or the price of the pack), or our own code. Thirteen digits with a wrong check digit are
 * refused, never guessed. Links and stamps are plain codes here; the look-up of stamps is another's
 * work.
 */
export const parseScan = (
  text: string,
  layouts: readonly ScaleLayout[] = DEFAULT_SCALE_LAYOUTS,
): Scan => {
  const code = text.trim()
  if (code === "") return { ok: false, code: "SCAN_EMPTY" }
  if (code.length > MAX_LENGTH) return { ok: false, code: "SCAN_TOO_LONG" }
  if (/^\d{13}$/.test(code)) {
    if (!isEan13(code)) return { ok: false, code: "SCAN_CHECK_DIGIT" }
    const layout = layouts.find((one) => isOf(code, one))
    return layout ? readLabel(code, layout) : { ok: true, kind: "gtin", gtin: code }
  }
  if (isGtin(code)) return { ok: true, kind: "gtin", gtin: code }
  return { ok: true, kind: "internal", code }
}

export type ScaleCode =
  | { ok: true; code: string }
  | { ok: false; code: "ITEM_CODE_INVALID" | "VALUE_OUT_OF_RANGE" }

/**
 * The label that a scale of this layout prints for an item number and what was weighed (thousandths of
 * a kilogram) or, where the layout holds a price, what it costs (đồng). Another first prefix of the
 * layout may be named.
 */
export const makeScaleCode = (
  { itemNo, qtyMilli, amount }: { itemNo: number; qtyMilli: QtyMilli; amount: number },
  layout: ScaleLayout = DEFAULT_LAYOUT,
  prefix = layout.prefixes[0] ?? "",
): ScaleCode => {
  const item = String(itemNo).padStart(layout.itemDigits, "0")
  if (!/^2\d$/.test(prefix) || !/^\d+$/.test(item) || item.length !== layout.itemDigits) {
    return { ok: false, code: "ITEM_CODE_INVALID" }
  }
  const value = Math.round((layout.holds === "price" ? amount : qtyMilli) / layout.step)
  const digits = String(value).padStart(layout.valueDigits, "0")
  if (value < 1 || !/^\d+$/.test(digits) || digits.length !== layout.valueDigits) {
    return { ok: false, code: "VALUE_OUT_OF_RANGE" }
  }
  const body = `${prefix}${item}${digits}`
  return { ok: true, code: `${body}${gs1CheckDigit(body)}` }
}
