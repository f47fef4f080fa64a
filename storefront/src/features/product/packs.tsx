import type { ProductDetail } from "@ocop/contracts"
import type { useTranslations } from "next-intl"
import type { Locale } from "@/lib/i18n/locales"
import { netContentWords } from "../catalogue/goods-name"
import { contentWords } from "../catalogue/unit-price"
import type { Pack } from "./buy-panel"
import { Certificate } from "./certificate"
import type { Variant } from "./variant"

type T = ReturnType<typeof useTranslations<"product">>
type Card = ReturnType<typeof useTranslations<"card">>

function starNote(t: T, { badge }: Variant): string {
  if (badge.status === "in_force") return t("packInDecision")
  return badge.reason === "packaging" ? t("packOutside") : t("packNoStar")
}

/** The packs of a product, each with its price, its words and its paper. */
export function packsOf(t: T, card: Card, detail: ProductDetail, locale: Locale): Pack[] {
  const { product, variants, day } = detail
  const thumb = product.images[0]?.src.replace("-label-1000", "-480") ?? null
  return variants.map((variant) => {
    const { skuId, netContent, unit, sellMode, price, demoPrice } = variant
    const { handle, title, en } = product
    const words = {
      skuId,
      handle,
      title,
      titleEn: en.title,
      netContent,
      unit,
      sellMode,
      price,
      demoPrice,
    }
    return {
      line: { ...words, image: thumb },
      title: netContentWords(netContent, locale),
      content: contentWords(card, variant, locale),
      starNote: starNote(t, variant),
      certificate: <Certificate variant={variant} day={day} />,
      isSold: variant.stock.some((one) => one.qtyMilli > 0),
    }
  })
}
