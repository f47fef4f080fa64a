import type { CatalogueItem } from "@ocop/contracts"
import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { formatMoney, formatQuantity } from "@/lib/text/format"
import { leastOf } from "../basket/basket-lines"
import { netContentWords } from "./goods-name"

type T = ReturnType<typeof useTranslations<"card">>
type Priced = Pick<CatalogueItem, "sellMode" | "unitPrice" | "netContent" | "price">

/** "Hộp 10 chiếc, 500 g · 170.000 ₫/kg"; of weighed goods the least quantity: "bán theo cân, từ 0,2 kg". */
export function contentWords(t: T, sold: Priced, locale: Locale): string {
  if (sold.sellMode === "WEIGHT")
    return t("byWeight", { least: formatQuantity(leastOf(sold), locale) })
  const perUnit = unitPriceWords(t, sold, locale)
  const content = netContentWords(sold.netContent, locale)
  return perUnit === null ? content : `${content} · ${perUnit}`
}

/** "170.000 ₫/kg", or null where the content is not known. */
export function unitPriceWords(t: T, sold: Priced, locale: Locale): string | null {
  if (sold.unitPrice === null) return null
  const { amount, per } = sold.unitPrice
  return `${formatMoney(amount, locale)}/${t(`per.${per}`)}`
}
