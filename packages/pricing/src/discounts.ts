import type { Discount } from "./basket-types.js"
import { mulDivHalfUp } from "./integer-maths.js"

type DiscountResult =
  | { ok: true; amount: number }
  | { ok: false; code: "DISCOUNT_INVALID" | "DISCOUNT_TOO_LARGE" }

const basisPointsOf = (percent: number): number | null => {
  const bp = Math.round(percent * 100)
  const isExact = Math.abs(bp - percent * 100) < 1e-6
  return isExact && bp >= 0 && bp <= 10_000 ? bp : null
}

const amountOf = (discount: Discount, left: number): number | null => {
  if (discount.kind === "amount") {
    return Number.isSafeInteger(discount.value) && discount.value >= 0 ? discount.value : null
  }
  const bp = basisPointsOf(discount.value)
  return bp === null ? null : mulDivHalfUp(left, bp, 10_000)
}

/** Đồng that discounts take from a base, one after the other, each from what is left. */
export const discountOf = (
  base: number,
  discounts: readonly Discount[] | undefined,
): DiscountResult => {
  let left = base
  for (const discount of discounts ?? []) {
    const amount = amountOf(discount, left)
    if (amount === null) return { ok: false, code: "DISCOUNT_INVALID" }
    if (amount > left) return { ok: false, code: "DISCOUNT_TOO_LARGE" }
    left -= amount
  }
  return { ok: true, amount: base - left }
}
