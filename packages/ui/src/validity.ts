/** What a seal needs of a recognition: no more, and never a bare number of stars. */
export type SealRecognition = {
  stars: 1 | 2 | 3 | 4 | 5
  decisionNo: string
  /** First day in force, `YYYY-MM-DD`. */
  validFrom: string
  /** First day no longer in force, `YYYY-MM-DD`: the seal is gone from 0:00 of it. */
  validTo: string
}

/** One tick of the seal is one month of the 36 for which a product is recognised. */
export const SEAL_TICKS = 36

/** Days before the end from which the chip counts days instead of naming a month. */
export const ENDS_SOON_DAYS = 180

const DAY_MS = 86_400_000

/** True when `validFrom <= day < validTo`; days are `YYYY-MM-DD`, so text order is time order. */
export function isSealInForce(recognition: SealRecognition, day: string): boolean {
  return recognition.validFrom <= day && day < recognition.validTo
}

/** Whole days from `day` to the end of the recognition; 0 when it has ended. */
export function daysLeft(recognition: SealRecognition, day: string): number {
  const left = (Date.parse(recognition.validTo) - Date.parse(day)) / DAY_MS
  return Math.max(0, Math.round(left))
}

/** True from 180 days before the end of a recognition in force. */
export function endsSoon(recognition: SealRecognition, day: string): boolean {
  return isSealInForce(recognition, day) && daysLeft(recognition, day) <= ENDS_SOON_DAYS
}

/** Months left, a begun month counted as left; 0..36. */
export function monthsLeft(recognition: SealRecognition, day: string): number {
  if (!isSealInForce(recognition, day)) return 0
  const [endYear = 0, endMonth = 0, endDay = 0] = recognition.validTo.split("-").map(Number)
  const [year = 0, month = 0, date = 0] = day.split("-").map(Number)
  const whole = (endYear - year) * 12 + (endMonth - month)
  return Math.min(SEAL_TICKS, Math.max(1, whole + (endDay > date ? 1 : 0)))
}

/** Share of the time in force that has passed on `day`, 0..1. */
export function shareElapsed(recognition: SealRecognition, day: string): number {
  const from = Date.parse(recognition.validFrom)
  const whole = Date.parse(recognition.validTo) - from
  if (whole <= 0) return 1
  return Math.min(1, Math.max(0, (Date.parse(day) - from) / whole))
}
