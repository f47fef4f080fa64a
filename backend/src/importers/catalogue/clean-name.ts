import type { Parsed } from "../engine/types"
import { text } from "../normalise/text"

// "Bưởi Phúc Trạch (giá vùng)": a row that only quotes a regional or festival price.
const PRICE_QUOTE = /\(giá\s[^)]*\)\s*$/iu
// "Bộ dụng cụ nhà bếp bằng … (name cut in source)": keep the words that are whole.
const CUT = /\s+(?:bằng|và|từ|của|với)?\s*…\s*(?:\([^)]*\))?\s*$/iu

/** A product's name; rows that quote a price are no products, names cut in the source lose the stump. */
export function cleanName(raw: string): Parsed<string> {
  const parsed = text(raw)
  if (!parsed.ok) return parsed
  if (PRICE_QUOTE.test(parsed.value)) return { ok: false, code: "PRICE_QUOTE_ONLY" }
  const value = parsed.value.replace(CUT, "").trim()
  return value === "" ? { ok: false, code: "REQUIRED" } : { ok: true, value }
}
