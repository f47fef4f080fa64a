import { isBusinessDate } from "@ocop/domain"
import type { Parsed } from "../engine/types"

const pad = (n: string, width: number) => n.padStart(width, "0")

function fullDate(text: string): string | null {
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/.exec(text)
  if (iso) return `${iso[1]}-${pad(iso[2] ?? "", 2)}-${pad(iso[3] ?? "", 2)}`
  // Vietnam writes the day first, always.
  const vi = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text)
  if (vi) return `${vi[3]}-${pad(vi[2] ?? "", 2)}-${pad(vi[1] ?? "", 2)}`
  return null
}

const EXCEL_EPOCH = Date.UTC(1899, 11, 30)

/** A whole day number of a spreadsheet that lost its format (1990 to 2079 only). */
function excelSerial(text: string): string | null {
  if (!/^\d{5}(?:\.0+)?$/.test(text)) return null
  const days = Math.trunc(Number(text))
  if (days < 32_874 || days > 65_745) return null
  return new Date(EXCEL_EPOCH + days * 86_400_000).toISOString().slice(0, 10)
}

/** A calendar day, `YYYY-MM-DD`, from `15/10/2024`, `2024-10-15`, `15.10.2024` or an Excel day. */
export function date(raw: string): Parsed<string> {
  const text = raw.trim()
  const value = fullDate(text) ?? excelSerial(text)
  return value !== null && isBusinessDate(value)
    ? { ok: true, value }
    : { ok: false, code: "NOT_A_DATE" }
}

/**
 * A day that may be known only by its month or year: `2024`, `2024-01`, `10/2024`,
 * `2020 (round 2)`, `2019/2020`. What is not known counts from the first day of it.
 */
export function partialDate(raw: string): Parsed<string> {
  const full = date(raw)
  if (full.ok) return full
  const text = raw.trim().replace(/\s*\((?:round|đợt)\s*\d+\)$/iu, "")
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(text)
  const monthFirst = /^(\d{1,2})[-/.](\d{4})$/.exec(text)
  const year = /^(\d{4})(?:[-/–](\d{4}))?$/.exec(text)
  const value = month
    ? `${month[1]}-${pad(month[2] ?? "", 2)}-01`
    : monthFirst
      ? `${monthFirst[2]}-${pad(monthFirst[1] ?? "", 2)}-01`
      : year
        ? `${year[1]}-01-01`
        : ""
  return isBusinessDate(value) ? { ok: true, value } : { ok: false, code: "NOT_A_DATE" }
}
