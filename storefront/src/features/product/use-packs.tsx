import type { CertificateView, ProductDetail } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"
import { formatDay, formatFigure } from "@/lib/text/format"
import { lineOfVariant } from "../basket/line-of-variant"
import { netContentWords, wordsIn } from "../catalogue/goods-name"
import { contentWords } from "../catalogue/unit-price"
import type { Pack } from "./buy-panel"
import { Certificate } from "./certificate"
import type { Variant } from "./variant"

type T = ReturnType<typeof useTranslations<"product">>

function starNote(t: T, { badge }: Variant): string {
  if (badge.status === "in_force") return t("packInDecision")
  return badge.reason === "packaging" ? t("packOutside") : t("packNoStar")
}

/** The packs of a product, each with its price, its words and its paper. */
export function usePacks(detail: ProductDetail, papers: readonly CertificateView[]): Pack[] {
  const t = useTranslations("product")
  const card = useTranslations("card")
  const offers = useTranslations("offers")
  const locale = useLocale()
  const { product, variants, day } = detail
  return variants.map((variant) => {
    const { skuCode, netContent } = variant
    return {
      code: skuCode,
      line: lineOfVariant(product, variant),
      price: variant.offer?.price ?? variant.price,
      was: variant.offer && {
        figure: formatFigure(variant.price, locale),
        label: offers("before"),
        reason: offers("reason", {
          name: wordsIn(locale, variant.offer.name, variant.offer.nameEn).text,
          day: formatDay(variant.offer.lastDay, locale),
        }),
      },
      title: netContentWords(netContent, locale),
      content: contentWords(
        card,
        { ...variant, unitPrice: (variant.offer ?? variant).unitPrice },
        locale,
      ),
      starNote: starNote(t, variant),
      certificate: <Certificate variant={variant} day={day} papers={papers} />,
      stock: variant.stock,
      isSold: variant.stock.some((one) => one.qtyMilli > 0),
    }
  })
}
