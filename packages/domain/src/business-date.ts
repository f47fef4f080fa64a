/** A calendar day of business in Asia/Ho_Chi_Minh, written `YYYY-MM-DD`; such strings sort by time. */
export type BusinessDate = string

const DAY_MS = 86_400_000
const pad = (n: number, width: number) => String(n).padStart(width, "0")

const partsOf = (date: BusinessDate): [number, number, number] => [
  Number(date.slice(0, 4)),
  Number(date.slice(5, 7)),
  Number(date.slice(8, 10)),
]

const daysInMonth = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

/** Whether a text is a real calendar day in the form `YYYY-MM-DD` (years 1000 to 9999). */
export const isBusinessDate = (text: string): text is BusinessDate => {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const [year, month, day] = partsOf(text)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

const epochDay = (date: BusinessDate): number => {
  if (!isBusinessDate(date)) throw new RangeError(`not a business date: ${date}`)
  const [year, month, day] = partsOf(date)
  return Date.UTC(year, month - 1, day) / DAY_MS
}

const fromEpochDay = (days: number): BusinessDate =>
  new Date(days * DAY_MS).toISOString().slice(0, 10)

/** The day `n` calendar months later (earlier if negative); a day that the month lacks becomes its last. */
export const addMonthsClamped = (date: BusinessDate, n: number): BusinessDate => {
  epochDay(date)
  const [year, month, day] = partsOf(date)
  const index = year * 12 + (month - 1) + n
  const newYear = Math.floor(index / 12)
  const newMonth = (index % 12) + 1
  const newDay = Math.min(day, daysInMonth(newYear, newMonth))
  return `${pad(newYear, 4)}-${pad(newMonth, 2)}-${pad(newDay, 2)}`
}

/** The day `n` days later (earlier if negative). */
export const addDays = (date: BusinessDate, n: number): BusinessDate =>
  fromEpochDay(epochDay(date) + n)

/** Whole days from `a` to `b`; negative when `b` is earlier. */
export const daysBetween = (a: BusinessDate, b: BusinessDate): number => epochDay(b) - epochDay(a)

/** Whole calendar months from `a` to `b`, 0 when `b` is not later. */
export const monthsBetween = (a: BusinessDate, b: BusinessDate): number => {
  if (b <= a) return 0
  const [ya, ma] = partsOf(a)
  const [yb, mb] = partsOf(b)
  const months = (yb - ya) * 12 + (mb - ma)
  return addMonthsClamped(a, months) <= b ? months : months - 1
}

// Vietnam has kept UTC+7 without summer time since 1975, so no time-zone table is needed.
const HO_CHI_MINH_OFFSET_MS = 7 * 3_600_000

/**
 * The business day in Asia/Ho_Chi_Minh of an instant (Date, ISO text with offset, or epoch
 * milliseconds). Throws RangeError for what is no instant.
 */
export const businessDateOf = (instant: Date | string | number): BusinessDate => {
  const ms = new Date(instant).getTime()
  if (Number.isNaN(ms)) throw new RangeError(`not an instant: ${String(instant)}`)
  return new Date(ms + HO_CHI_MINH_OFFSET_MS).toISOString().slice(0, 10)
}
