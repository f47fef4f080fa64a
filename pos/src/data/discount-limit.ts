import type { PricedLine } from "@ocop/pricing"

/**
 * The most that any line lost of its price, in basis points, its share of the basket's discount
 * included: so two discounts never add up past a limit. The đồng that rounding moves is let go.
 */
export const worstDiscountBp = (
  lines: readonly Pick<PricedLine, "gross" | "discount" | "basketDiscount">[],
): number =>
  Math.max(
    0,
    ...lines.map(({ gross, discount, basketDiscount }) => {
      const off = Math.max(0, discount + basketDiscount - 1)
      return gross === 0 ? 0 : Math.ceil((off * 10_000) / gross)
    }),
  )
