import type { CatalogueItem } from "@ocop/contracts"
import { Price, type PriceProps } from "@ocop/ui"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatFigure } from "@/lib/text/format"
import { wordsIn } from "./goods-name"
import { contentWords } from "./unit-price"

type Props = {
  item: CatalogueItem
  /** Without what the price is for, where that stands elsewhere. */
  bare?: boolean
  size?: PriceProps["size"]
  className?: string
}

/** What a card's goods cost today; a promotion's price with the one before, why and until when. */
export function ItemPrice({ item, bare, size, className }: Props) {
  const t = useTranslations("card")
  const offers = useTranslations("offers")
  const locale = useLocale()
  const { offer } = item
  const sold = offer ? { ...item, unitPrice: offer.unitPrice } : item
  return (
    <Price
      size={size}
      className={className}
      figure={formatFigure(offer?.price ?? item.price, locale)}
      per={item.sellMode === "WEIGHT" ? "kg" : undefined}
      demo={item.demoPrice ? t("demo") : undefined}
      unitPrice={bare ? undefined : contentWords(t, sold, locale)}
      was={
        offer
          ? {
              figure: formatFigure(item.price, locale),
              label: offers("before"),
              reason: offers("reason", {
                name: wordsIn(locale, offer.name, offer.nameEn).text,
                day: formatDay(offer.lastDay, locale),
              }),
            }
          : undefined
      }
    />
  )
}
