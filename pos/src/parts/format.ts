import { unitOf } from "@ocop/domain"
import { useMemo } from "react"
import { useLocale, useTranslations } from "use-intl"

const TIME_ZONE = "Asia/Ho_Chi_Minh"
const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

function makeFormats(locale: string) {
  const tag = locale === "vi" ? "vi-VN" : "en-GB"
  const whole = new Intl.NumberFormat(tag, { maximumFractionDigits: 0 })
  const decimal = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 })
  const part = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: TIME_ZONE, hourCycle: "h23", ...options })
  const minute = part({ hour: "2-digit", minute: "2-digit" })
  const second = part({ hour: "2-digit", minute: "2-digit", second: "2-digit" })
  const date = part({ day: "2-digit", month: "2-digit", year: "numeric" })
  return {
    /** Đồng without its sign; the minus is a real one. */
    money: (amount: number) => whole.format(amount).replace("-", "−"),
    /** Thousandths as a number, at most three decimals. */
    number: (milli: number) => decimal.format(milli / 1000),
    time: (at: string | number) => minute.format(new Date(at)),
    clock: (at: string | number) => second.format(new Date(at)),
    date: (at: string | number) => date.format(new Date(at)),
    /** A business day `YYYY-MM-DD` as people write it. */
    day: (day: string) => day.split("-").reverse().join("/"),
    /** Thousands as people say them at the counter: 214k. */
    short: (amount: number) => `${whole.format(Math.round(amount / 1000))}k`,
  }
}

const made = new Map<string, ReturnType<typeof makeFormats>>()

/** Five formatters cost a slow tablet as much as drawing a line: each language has its own once. */
function formatsOf(locale: string) {
  const known = made.get(locale)
  if (known) return known
  const formats = makeFormats(locale)
  made.set(locale, formats)
  return formats
}

/** A unit as it is said after so many thousandths of it; English alone tells one from many. */
export function unitWord(text: string, locale: string, milli = 1000): string {
  const known = unitOf(text)
  if (!known) return text
  if (locale === "vi") return known.vi
  return milli > 1000 ? known.enMany : known.en
}

/** Numbers, times and units in the words of the chosen language. */
export function useFormat() {
  const locale = useLocale()
  const t = useTranslations("age")
  return useMemo(() => {
    const formats = formatsOf(locale)
    return {
      ...formats,
      unit: (text: string) => unitWord(text, locale),
      qty: (milli: number, text: string) =>
        `${formats.number(milli)} ${unitWord(text, locale, milli)}`,
      /** A length of time in its largest whole unit. */
      age: (ms: number) => {
        if (ms < MINUTE) return t("seconds", { n: Math.max(0, Math.floor(ms / 1000)) })
        if (ms < HOUR) return t("minutes", { n: Math.floor(ms / MINUTE) })
        if (ms < 3 * DAY) return t("hours", { n: Math.floor(ms / HOUR) })
        return t("days", { n: Math.floor(ms / DAY) })
      },
    }
  }, [locale, t])
}

export type Format = ReturnType<typeof useFormat>
