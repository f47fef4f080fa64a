import type { PricedLine, PromotionResult } from "@ocop/pricing"
import { discountBp } from "@ocop/sync"

/**
 * The most that any line lost of its promoted price at this counter, basis points. What promotions
 * took off is nobody's leave.
 */
export const worstDiscountBp = (
  lines: readonly Pick<PricedLine, "lineId" | "gross" | "discount" | "basketDiscount">[],
  { offByLine }: Pick<PromotionResult, "offByLine">,
): number =>
  Math.max(
    0,
    ...lines.map(({ lineId, gross, discount, basketDiscount }) => {
      const promoted = offByLine.get(lineId) ?? 0
      return discountBp({ gross: gross - promoted, off: discount + basketDiscount - promoted })
    }),
  )
