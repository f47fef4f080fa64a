import type { BusinessDate } from "@ocop/domain"
import type { Promotion, PromotionLaw, PromotionLine } from "./promotion-types.js"

type Kind = PromotionLaw["kind"]

const valuesOf = (laws: readonly PromotionLaw[], kind: Kind, day: BusinessDate): number[] =>
  laws
    .filter((l) => l.kind === kind && l.validFrom <= day && (l.validTo === null || day < l.validTo))
    .map((l) => l.value)

/**
 * Whether the law keeps a good out of every promotion on that day. Of several bars the strictest
 * counts. Goods of unknown strength are barred by any.
 */
export const isBarred = (
  { alcohol, alcoholPercent }: Pick<PromotionLine, "alcohol" | "alcoholPercent">,
  laws: readonly PromotionLaw[],
  day: BusinessDate,
): boolean =>
  alcohol && valuesOf(laws, "NO_ALCOHOL", day).some((least) => (alcoholPercent ?? least) >= least)

/** The most that promotions may take off a price, whole per cent; without a law, all of it. */
export const mostOffPercent = (
  { programme }: Pick<Promotion, "programme">,
  laws: readonly PromotionLaw[],
  day: BusinessDate,
): number => {
  const kind = programme === null ? "MOST_OFF" : "MOST_OFF_IN_PROGRAMME"
  return Math.min(100, ...valuesOf(laws, kind, day))
}
