import { businessDateOf } from "@ocop/domain"

/** Milliseconds since the epoch by the device; replaced in tests. */
export type Now = () => number

export const deviceNow: Now = () => Date.now()

/**
 * The next stamp of this register: never earlier than the last one and never the same, even if the
 * device clock jumps back. `lastMs` is read and written in the transaction that uses the stamp.
 */
export const nextStamp = (lastMs: number | null, nowMs: number): number =>
  lastMs === null ? nowMs : Math.max(lastMs + 1, nowMs)

export const isoOf = (ms: number): string => new Date(ms).toISOString()

/** The business day in Asia/Ho_Chi_Minh of a device time. */
export const dayOf = (ms: number): string => businessDateOf(ms)

/**
 * Device clock minus server clock in milliseconds, from the `Date` header of an answer (whole
 * seconds) and the middle of the round trip; null when the header is missing or unreadable.
 */
export function clockOffset(
  dateHeader: string | null,
  sentMs: number,
  doneMs: number,
): number | null {
  const server = dateHeader === null ? Number.NaN : Date.parse(dateHeader)
  if (Number.isNaN(server)) return null
  return Math.round((sentMs + doneMs) / 2 - (server + 500))
}
