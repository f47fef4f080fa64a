import type { Parsed } from "../engine/types"

const bad = { ok: false, code: "NOT_A_NUMBER" } as const

/**
 * The digits of a number people wrote: Vietnamese `12.500,5` and English `12,500.5` both.
 * A single separator before exactly three digits groups thousands.
 */
function plain(text: string): string | null {
  const compact = text.replace(/[\s\u00a0]/g, "")
  if (!/^-?[\d.,]+$/.test(compact) || !/\d/.test(compact)) return null
  const lastDot = compact.lastIndexOf(".")
  const lastComma = compact.lastIndexOf(",")
  const grouped = /^-?\d{1,3}([.,]\d{3})+$/.test(compact)
  const oneKind = lastDot === -1 || lastComma === -1
  if (grouped && oneKind) return compact.replace(/[.,]/g, "")
  if (oneKind) {
    const separator = lastDot === -1 ? "," : "."
    const parts = compact.split(separator)
    return parts.length > 2 ? null : parts.join(".")
  }
  const decimal = lastDot > lastComma ? "." : ","
  const group = decimal === "." ? "," : "."
  const [whole = "", fraction = "", ...more] = compact.split(decimal)
  if (more.length > 0 || !/^-?\d{1,3}([.,]\d{3})*$/.test(whole) || fraction.includes(group))
    return null
  return `${whole.replaceAll(group, "")}.${fraction}`
}

/** A decimal number within bounds. `1.234` groups thousands; write `1,234` or `1.2340` for decimals. */
export const decimal =
  (min: number, max: number) =>
  (raw: string): Parsed<number> => {
    const digits = plain(raw.trim())
    if (digits === null) return bad
    const value = Number(digits)
    if (!Number.isFinite(value)) return bad
    return value < min || value > max ? { ok: false, code: "OUT_OF_RANGE" } : { ok: true, value }
  }

/** A coordinate: the dot or comma is always the decimal sign, never grouping. */
export const coordinate =
  (min: number, max: number) =>
  (raw: string): Parsed<number> => {
    const text = raw.trim().replace(",", ".")
    if (!/^-?\d{1,3}(\.\d+)?$/.test(text)) return bad
    const value = Number(text)
    return value < min || value > max ? { ok: false, code: "OUT_OF_RANGE" } : { ok: true, value }
  }

/** A whole number within bounds. */
export const integer =
  (min: number, max: number) =>
  (raw: string): Parsed<number> => {
    const parsed = decimal(min, max)(raw)
    return parsed.ok && !Number.isInteger(parsed.value) ? bad : parsed
  }

/** Integer đồng from `12.500đ`, `12,500 VND`, `12 500`, `12.5k`, `1,2 triệu`. */
export function money(raw: string): Parsed<number> {
  const text = raw
    .trim()
    .toLowerCase()
    .replace(/\s*(?:đồng|dong|vnđ|vnd|đ|₫)\.?$/u, "")
  const scaled = /^(.*?)\s*(k|nghìn|ngàn|triệu|tr)$/u.exec(text)
  const factor = scaled ? (scaled[2]?.startsWith("t") ? 1_000_000 : 1000) : 1
  const parsed = decimal(0, 9_000_000_000)(scaled?.[1] ?? text)
  if (!parsed.ok) return parsed
  const value = Math.round(parsed.value * factor * 1000) / 1000
  return Number.isInteger(value) ? { ok: true, value } : bad
}
