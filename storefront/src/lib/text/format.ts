import type { Locale } from "../i18n/locales"

const NBSP = "\u00a0"
const TAGS: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" }
const numbers = new Map<string, Intl.NumberFormat>()

function numberFormat(locale: Locale, digits: number): Intl.NumberFormat {
  const key = `${locale}${digits}`
  const known = numbers.get(key)
  if (known) return known
  const made = new Intl.NumberFormat(TAGS[locale], { maximumFractionDigits: digits })
  numbers.set(key, made)
  return made
}

/** Integer đồng without the sign: `85.000` (vi), `85,000` (en). */
export function formatFigure(amount: number, locale: Locale): string {
  return numberFormat(locale, 0).format(amount)
}

/** Integer đồng with the sign after a no-break space: `85.000 ₫`. */
export function formatMoney(amount: number, locale: Locale): string {
  return `${formatFigure(amount, locale)}${NBSP}₫`
}

/** Thousandths of a unit: `500` as `0,5`, `2000` as `2`. */
export function formatQuantity(qtyMilli: number, locale: Locale): string {
  return numberFormat(locale, 3).format(qtyMilli / 1000)
}

/** Kilometres: `0,9 km`; whole from 100 km. */
export function formatKm(km: number, locale: Locale): string {
  return `${numberFormat(locale, km < 100 ? 1 : 0).format(km)}${NBSP}km`
}

/** A business day: `15/10/2027` (vi), `15 Oct 2027` (en, with no-break spaces). */
export function formatDay(day: string, locale: Locale): string {
  const [year = "", month = "", date = ""] = day.split("-")
  if (locale === "vi") return `${date}/${month}/${year}`
  return `${Number(date)}${NBSP}${monthName(month)}${NBSP}${year}`
}

/** Days without their year: `22/11`, `22–23/11` (vi), `22–23 Nov` (en), `30/11–2/12`. */
export function formatDayRange(from: string, to: string, locale: Locale): string {
  const parts = (day: string) => {
    const [, month = "", date = ""] = day.split("-")
    return locale === "vi"
      ? { date: `${Number(date)}`, month: `/${Number(month)}` }
      : { date: `${Number(date)}`, month: `${NBSP}${monthName(month)}` }
  }
  const [a, b] = [parts(from), parts(to)]
  if (from === to) return `${a.date}${a.month}`
  return `${a.date}${a.month === b.month ? "" : a.month}–${b.date}${b.month}`
}

/** A business month: `10/2027` (vi), `Oct 2027` (en). */
export function formatMonth(day: string, locale: Locale): string {
  const [year = "", month = ""] = day.split("-")
  if (locale === "vi") return `${Number(month)}/${year}`
  return `${monthName(month)}${NBSP}${year}`
}

function monthName(month: string): string {
  return "JanFebMarAprMayJunJulAugSepOctNovDec".slice(Number(month) * 3 - 3, Number(month) * 3)
}

/** Clock time in the shop's zone, `10:42`. */
export function formatTime(instant: string | number): string {
  return new Intl.DateTimeFormat("en-GB", {
    hour: "2-digit",
    minute: "2-digit",
    timeZone: "Asia/Ho_Chi_Minh",
  }).format(new Date(instant))
}

/** A moment in the shop's zone: `21/11/2026 10:42` (vi), `21 Nov 2026 10:42` (en). */
export function formatMoment(instant: string, locale: Locale): string {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" })
  return `${formatDay(day.format(new Date(instant)), locale)} ${formatTime(instant)}`
}
