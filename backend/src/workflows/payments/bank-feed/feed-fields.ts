import { z } from "zod"

/** Đồng of a bank statement. */
export const feedAmount = z.number().int().min(0).max(9_000_000_000_000)
export const feedTime = z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/)
export const feedText = z.string().max(2000)
export const feedAccount = z.string().max(40)

/** An id that a feed gave, as text; null when it is none. */
export function feedId(value: unknown): string | null {
  if (typeof value === "number" && Number.isSafeInteger(value)) return String(value)
  return typeof value === "string" && value !== "" && value.length <= 128 ? value : null
}

/** The JSON of a body; null when it is none. */
export function jsonOf(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return null
  }
}
