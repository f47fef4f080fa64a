import { fold } from "@ocop/vn"
import type { Fields } from "./types"

export type HeaderMap = { columns: Map<string, number>; unknown: string[]; missing: string[] }

/** Header names are compared without marks, case, spaces and signs: "Mã xã (mới)" is `ma xa moi`. */
export const headerKey = (text: string) =>
  fold(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()

/** Finds each field's column by its name or aliases. The first matching column of a field counts. */
export function mapHeaders(headers: readonly string[], fields: Fields): HeaderMap {
  const byKey = new Map<string, string>()
  for (const [name, { aliases }] of Object.entries(fields)) {
    for (const alias of [name, ...aliases]) byKey.set(headerKey(alias), name)
  }
  const columns = new Map<string, number>()
  const unknown: string[] = []
  for (const [index, header] of headers.entries()) {
    const name = byKey.get(headerKey(header))
    if (name !== undefined && !columns.has(name)) columns.set(name, index)
    else if (header.trim() !== "") unknown.push(header.trim())
  }
  const missing = Object.entries(fields)
    .filter(([name, field]) => field.required && !columns.has(name))
    .map(([name]) => name)
  return { columns, unknown, missing }
}
