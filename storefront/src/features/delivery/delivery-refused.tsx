import type { Quote } from "@ocop/contracts"
import { useLocale, useTranslations } from "next-intl"

type Props = {
  quote: Pick<Quote, "deliveryProblem" | "deliveryProblemSkuIds" | "lines">
}

/** Why the goods cannot be sent there, by name where only some are the reason. */
export function DeliveryRefused({ quote }: Props) {
  const t = useTranslations("checkout")
  const locale = useLocale()
  const { deliveryProblem: problem, deliveryProblemSkuIds: skuIds, lines } = quote
  if (problem === null) return null
  const names = lines
    .filter(({ skuId }) => skuIds.includes(skuId))
    .map(({ title, titleEn }) => (locale === "en" ? (titleEn ?? title) : title))
  const goods = new Intl.ListFormat(locale, { type: "conjunction" }).format(names)
  return t(`deliveryProblems.${problem}`, { goods })
}
