import { PRICE_BANDS } from "@ocop/contracts"
import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { formatFigure, formatMoney } from "@/lib/text/format"

type T = ReturnType<typeof useTranslations<"list">>

/** "dưới 50.000 ₫", "50.000–100.000 ₫", "từ 500.000 ₫"; empty for a band that there is not. */
export function priceWords(t: T, key: string, locale: Locale): string {
  const band = PRICE_BANDS.find((one) => one.key === key)
  if (!band) return ""
  const { from, below } = band
  if (below === null) return t("prices.from", { amount: formatMoney(from, locale) })
  if (from === 0) return t("prices.below", { amount: formatMoney(below, locale) })
  return `${formatFigure(from, locale)}–${formatMoney(below, locale)}`
}
