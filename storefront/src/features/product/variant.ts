import type { ProductDetail } from "@ocop/contracts"

export type Variant = ProductDetail["variants"][number]

/** The pack that the page opens with: one with a star, else one in stock, else the first. */
export function openingVariant(variants: readonly Variant[]): Variant | null {
  const starred = variants.find((one) => one.badge.status === "in_force")
  return starred ?? variants.find((one) => one.stock.length > 0) ?? variants[0] ?? null
}
