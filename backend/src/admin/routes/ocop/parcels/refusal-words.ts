import type { Refusal } from "../../../lib/admin-post"
import { refusalKey } from "../../../lib/use-act"

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
export function refusalWords(t: Words, refusal: Refusal): string {
  const { reason } = (refusal.details ?? {}) as { reason?: string }
  return t(`ocop.parcels.refused.${refusalKey(refusal, KNOWN)}`, { reason: reason ?? "–" })
}
