import { businessDateOf } from "@ocop/domain"

/** Milliseconds since the epoch by the device; replaced in tests. */
export type Now = () => number

export const deviceNow: Now = () => Date.now()

export const isoOf = (ms: number): string => new Date(ms).toISOString()

const HOUR_MS = 3_600_000
let lastHour = { hour: Number.NaN, day: "" }

/** The business day in Asia/Ho_Chi_Minh of a device time; asked many times a picture, it changes on the hour. */
export function dayOf(ms: number): string {
  const hour = Math.floor(ms / HOUR_MS)
  if (hour !== lastHour.hour) lastHour = { hour, day: businessDateOf(ms) }
  return lastHour.day
}

/** The server's clock as it tells it, in milliseconds; `Date` has whole seconds and goes second. */
export const SERVER_TIME_HEADER = "x-ocop-server-time"

/**
 * Device clock minus server clock in milliseconds, from the headers of an answer and the middle
 * of the round trip; null when they are missing or unreadable.
 */
export function clockOffset(headers: Headers, sentMs: number, doneMs: number): number | null {
  const middle = (sentMs + doneMs) / 2
  const exact = Date.parse(headers.get(SERVER_TIME_HEADER) ?? "")
  if (!Number.isNaN(exact)) return Math.round(middle - exact)
  const coarse = Date.parse(headers.get("date") ?? "")
  return Number.isNaN(coarse) ? null : Math.round(middle - (coarse + 500))
}
