/** A quantity in integer thousandths of the sale unit: one piece is 1000, half a kilogram is 500. */
export type QtyMilli = number

/** Greatest quantity of one line: a million pieces or kilograms. */
export const MAX_QTY_MILLI: QtyMilli = 1_000_000_000

export const SELL_MODES = ["PIECE", "WEIGHT"] as const
export type SellMode = (typeof SELL_MODES)[number]

export type QtyCode = "QTY_NOT_A_NUMBER" | "QTY_TOO_PRECISE" | "QTY_OUT_OF_RANGE"
export type ParsedQty = { ok: true; qtyMilli: QtyMilli } | { ok: false; code: QtyCode }

const fail = (code: QtyCode): ParsedQty => ({ ok: false, code })

/**
 * Reads a typed quantity greater than zero with a decimal comma or point (`0,5`, `0.500`, `12`).
 * With both signs in it the last is the decimal one (`1.250,5`). Never rounds: a fourth decimal
 * that is not zero is refused.
 */
export const parseQty = (text: string): ParsedQty => {
  const compact = text.trim().replace(/[\s\u00a0\u202f]/g, "")
  const decimalAt = Math.max(compact.lastIndexOf(","), compact.lastIndexOf("."))
  const whole = decimalAt < 0 ? compact : compact.slice(0, decimalAt)
  const fraction = decimalAt < 0 ? "" : compact.slice(decimalAt + 1)
  const grouping = compact[decimalAt] === "," ? "." : ","
  const digits = /^\d{1,3}([.,]\d{3})+$/.test(whole) ? whole.replaceAll(grouping, "") : whole
  if (!/^\d*$/.test(digits) || !/^\d*$/.test(fraction)) return fail("QTY_NOT_A_NUMBER")
  if (digits + fraction === "") return fail("QTY_NOT_A_NUMBER")
  if (/[^0]/.test(fraction.slice(3))) return fail("QTY_TOO_PRECISE")
  const qtyMilli = Number(digits || "0") * 1000 + Number(fraction.slice(0, 3).padEnd(3, "0"))
  if (qtyMilli <= 0 || qtyMilli > MAX_QTY_MILLI) return fail("QTY_OUT_OF_RANGE")
  return { ok: true, qtyMilli }
}

/** Whether a value is a quantity that a line may carry: an integer above 0, at most `MAX_QTY_MILLI`. */
export const isQtyMilli = (value: number): value is QtyMilli =>
  Number.isInteger(value) && value > 0 && value <= MAX_QTY_MILLI

/** Whether the quantity is a whole number of pieces, as `PIECE` goods need. */
export const isWholePieces = (qtyMilli: QtyMilli): boolean => qtyMilli % 1000 === 0

const formats = new Map<string, Intl.NumberFormat>()

const formatOf = (locale: string) => {
  const known = formats.get(locale)
  if (known) return known
  const made = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 })
  formats.set(locale, made)
  return made
}

/** Quantity for reading, with its unit text if given: `0,5 kg` (vi), `0.5 kg` (en). */
export const formatQty = (qtyMilli: QtyMilli, locale: string, unit?: string): string => {
  const number = formatOf(locale).format(qtyMilli / 1000)
  return unit ? `${number}\u00a0${unit}` : number
}
