import type { HeaderMap } from "./map-headers"
import type { Fields, Normalised, RecordOf, RowError } from "./types"

export type ReadRecord<F extends Fields> =
  | { ok: true; record: RecordOf<F>; normalised: Normalised[] }
  | { ok: false; errors: RowError[]; normalised: Normalised[] }

// Cells that people use for "nothing".
const BLANKS = new Set(["", "-", "–", "—", "n/a", "null", "không có", "không rõ", "unknown"])

const isBlank = (text: string) => BLANKS.has(text.toLowerCase())

const shown = (value: unknown) => (Array.isArray(value) ? value.join("; ") : String(value))

/** Checks one row against the fields; says every wrong cell at once, not only the first. */
export function readRecord<F extends Fields>(
  cells: readonly string[],
  columns: HeaderMap["columns"],
  fields: F,
): ReadRecord<F> {
  const record: Record<string, unknown> = {}
  const errors: RowError[] = []
  const normalised: Normalised[] = []
  for (const [name, field] of Object.entries(fields)) {
    const index = columns.get(name)
    if (index === undefined) continue
    const text = (cells[index] ?? "").normalize("NFC").trim()
    if (isBlank(text)) {
      if (field.required) errors.push({ field: name, code: "REQUIRED", value: null })
      record[name] = null
      continue
    }
    if (text.startsWith("=")) {
      errors.push({ field: name, code: "FORMULA_WITHOUT_VALUE", value: text.slice(0, 80) })
      continue
    }
    const parsed = field.parse(text)
    if (!parsed.ok) {
      errors.push({ field: name, code: parsed.code, value: text.slice(0, 80) })
      continue
    }
    record[name] = parsed.value
    const given = cells[index] ?? ""
    if (shown(parsed.value) !== given) {
      normalised.push({ field: name, from: given, to: shown(parsed.value) })
    }
  }
  if (errors.length > 0) return { ok: false, errors, normalised }
  return { ok: true, record: record as RecordOf<F>, normalised }
}
