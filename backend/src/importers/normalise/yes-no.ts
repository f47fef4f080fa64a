import type { Parsed } from "../engine/types"

const YES = new Set(["yes", "y", "true", "1", "x", "có", "co", "đúng", "được", "✓"])
const NO = new Set(["no", "n", "false", "0", "không", "khong", "ko", "k", "sai", "chưa"])

/** Yes or no, in both languages. */
export function yesNo(raw: string): Parsed<boolean> {
  const word = raw.normalize("NFC").trim().toLowerCase()
  if (YES.has(word)) return { ok: true, value: true }
  if (NO.has(word)) return { ok: true, value: false }
  return { ok: false, code: "NOT_YES_OR_NO" }
}
