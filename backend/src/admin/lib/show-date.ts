/** A business date as people write it in their language: `15/10/2024`. */
export function showDate(day: string, language: string): string {
  const [year, month, date] = day.split("-").map(Number)
  if (!year || !month || !date) return day
  const format = new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    day: "2-digit",
    month: "2-digit",
    year: "numeric",
    timeZone: "UTC",
  })
  return format.format(Date.UTC(year, month - 1, date))
}

/** The last day that still counts, of an end that is the first day that does not. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)
}

/** A moment as people write it in their language, by the business clock. */
export function showMoment(at: string, language: string): string {
  return new Intl.DateTimeFormat(language === "vi" ? "vi-VN" : "en-GB", {
    timeZone: "Asia/Ho_Chi_Minh",
    ...{ day: "2-digit", month: "2-digit", year: "numeric", hour: "2-digit", minute: "2-digit" },
  }).format(new Date(at))
}

const businessDay = new Intl.DateTimeFormat("en-CA", {
  timeZone: "Asia/Ho_Chi_Minh",
  dateStyle: "short",
})

/** The business day of a moment, as people write it in their language. */
export const showDayOf = (at: string, language: string): string =>
  showDate(businessDay.format(new Date(at)), language)
