import { gs1CheckDigit, isEan13, isGtin } from "./gtin.js"
import type { QtyMilli } from "./quantity.js"

/** Layout of a scale's in-store EAN-13: prefixes, then item digits, then the weight in grams. */
export type WeightLayout = {
  prefixes: readonly string[]
  itemDigits: number
  weightDigits: number
}

/** Two digits prefix, five item, five weight in grams, one check digit. */
export const DEFAULT_WEIGHT_LAYOUT: WeightLayout = {
  prefixes: ["20", "21", "22", "23", "24", "25", "26", "27", "28", "29"],
  itemDigits: 5,
  weightDigits: 5,
}

export type ScanFault = "SCAN_EMPTY" | "SCAN_TOO_LONG" | "SCAN_CHECK_DIGIT" | "SCAN_WEIGHT_ZERO"

export type Scan =
  | { ok: true; kind: "gtin"; gtin: string }
  | { ok: true; kind: "weight"; itemCode: string; qtyMilli: QtyMilli }
  | { ok: true; kind: "internal"; code: string }
  | { ok: false; code: ScanFault }

const MAX_LENGTH = 512

const readWeight = (text: string, layout: WeightLayout): Scan => {
  const itemCode = text.slice(2, 2 + layout.itemDigits)
  // Grams are thousandths of a kilogram, the sale unit of weight goods.
  const qtyMilli = Number(
    text.slice(2 + layout.itemDigits, 2 + layout.itemDigits + layout.weightDigits),
  )
  if (qtyMilli === 0) return { ok: false, code: "SCAN_WEIGHT_ZERO" }
  return { ok: true, kind: "weight", itemCode, qtyMilli }
}

/**
 * Reads what a scanner or a person typed: a GTIN, a weight label (quantity in thousandths of a
 * kilogram), or our own code. Thirteen digits with a wrong check digit are refused, never guessed.
 * Links and stamps are plain codes here; the look-up of stamps is another's work.
 */
export const parseScan = (text: string, layout: WeightLayout = DEFAULT_WEIGHT_LAYOUT): Scan => {
  const code = text.trim()
  if (code === "") return { ok: false, code: "SCAN_EMPTY" }
  if (code.length > MAX_LENGTH) return { ok: false, code: "SCAN_TOO_LONG" }
  if (/^\d{13}$/.test(code)) {
    if (!isEan13(code)) return { ok: false, code: "SCAN_CHECK_DIGIT" }
    const isWeight =
      layout.prefixes.includes(code.slice(0, 2)) && layout.itemDigits + layout.weightDigits === 10
    return isWeight ? readWeight(code, layout) : { ok: true, kind: "gtin", gtin: code }
  }
  if (isGtin(code)) return { ok: true, kind: "gtin", gtin: code }
  return { ok: true, kind: "internal", code }
}

export type WeightCode =
  | { ok: true; code: string }
  | { ok: false; code: "ITEM_CODE_INVALID" | "WEIGHT_OUT_OF_RANGE" }

/** The weight label of an item code of five digits and a weight of 1 to 99,999 grams. */
export const makeWeightCode = (itemCode: string, qtyMilli: QtyMilli, prefix = "20"): WeightCode => {
  if (!/^\d{5}$/.test(itemCode) || !/^2\d$/.test(prefix)) {
    return { ok: false, code: "ITEM_CODE_INVALID" }
  }
  if (!Number.isInteger(qtyMilli) || qtyMilli < 1 || qtyMilli > 99_999) {
    return { ok: false, code: "WEIGHT_OUT_OF_RANGE" }
  }
  const body = `${prefix}${itemCode}${String(qtyMilli).padStart(5, "0")}`
  return { ok: true, code: `${body}${gs1CheckDigit(body)}` }
}
