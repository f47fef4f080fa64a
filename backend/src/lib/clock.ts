import { env } from "./env"

const ZONE = "Asia/Ho_Chi_Minh"
const day = new Intl.DateTimeFormat("en-CA", { timeZone: ZONE, dateStyle: "short" })

/** The instant, for time stamps. Never decide a rule of law by it: use `today()`. */
export function now(): Date {
  return new Date()
}

/** The business date of an instant in Hà Tĩnh, `YYYY-MM-DD`. */
export function businessDateOf(instant: Date): string {
  return day.format(instant)
}

/** Today's business date; `OCOP_TODAY` pins it. */
export function today(): string {
  return env().OCOP_TODAY ?? businessDateOf(now())
}
