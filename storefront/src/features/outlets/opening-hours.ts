/** Clock times of a day, `HH:MM`. */
export type OpeningHours = { opens: string; closes: string }

const HOURS = /^(\d{1,2})[:hg](\d{2})?\s*[–—-]\s*(\d{1,2})[:hg](\d{2})?$/

const clock = (hour: string, minute = "00") => `${hour.padStart(2, "0")}:${minute}`

/** "07:30–19:30" or "7h30 - 19h" of every day; null for words that say anything else. */
export function parseHours(text: string | null): OpeningHours | null {
  const found = HOURS.exec(text?.trim() ?? "")
  if (!found) return null
  const [, openHour = "", openMinute, closeHour = "", closeMinute] = found
  if (Number(openHour) > 24 || Number(closeHour) > 24) return null
  return { opens: clock(openHour, openMinute), closes: clock(closeHour, closeMinute) }
}

/** Whether a clock time `HH:MM` lies in the hours; those past midnight included. */
export function isWithin({ opens, closes }: OpeningHours, time: string): boolean {
  if (opens <= closes) return opens <= time && time < closes
  return time >= opens || time < closes
}
