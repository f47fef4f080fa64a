import type { Posted } from "../../../lib/admin-post"

const KNOWN = [
  "CARRIER_OFF",
  "CARRIER_REFUSED",
  "PARCEL_EXISTS",
  "PARCEL_NOT_READY",
  "PARCEL_NOT_OPEN",
  "NOT_FOUND",
]

type Words = (key: string, given?: Record<string, string>) => string

/** Why an act was refused, in the carrier's own words where it gave some. */
export function refusalWords(t: Words, refused: Exclude<Posted, { ok: true }>): string {
  const { code, details } = refused
  const { reason } = (details ?? {}) as { reason?: string }
  const key = KNOWN.includes(code) ? code : "other"
  return t(`ocop.parcels.refused.${key}`, { reason: reason ?? "–" })
}
