export type Language = "vi" | "en"

const TAGS = { vi: "vi-VN", en: "en-GB" } as const

/** Integer đồng: `85.000 ₫`, with a no-break space. */
export const moneyWords = (amount: number, language: Language): string =>
  `${new Intl.NumberFormat(TAGS[language]).format(amount)}\u00a0₫`

/** Thousandths of a unit: `0,5`, `2`. */
export const quantityWords = (qtyMilli: number, language: Language): string =>
  new Intl.NumberFormat(TAGS[language], { maximumFractionDigits: 3 }).format(qtyMilli / 1000)

/** A moment as clocks in Hà Tĩnh show it: `14:05 22/11/2026`. */
export function momentWords(instant: string, language: Language): string {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat("en-GB", { timeZone: "Asia/Ho_Chi_Minh", ...options }).format(
      new Date(instant),
    )
  const clock = format({ hour: "2-digit", minute: "2-digit" })
  const month = language === "vi" ? "2-digit" : "short"
  return `${clock} ${format({ day: "2-digit", month, year: "numeric" })}`
}
