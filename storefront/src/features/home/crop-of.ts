import type { CatalogueItem } from "@ocop/contracts"
import { type SeasonKey, seasonsOn } from "@ocop/vn"

export type Crop = Exclude<SeasonKey, "tet">

/** The crop that is harvested on a business day, if one of the shop's crops is. */
export function cropOf(day: string): Crop | null {
  const keys = seasonsOn(day).map(({ key }) => key)
  return keys.find((key) => key !== "tet") ?? null
}

/** The product that the panel shows: in stock, best first. */
export function cropProduct(items: readonly CatalogueItem[]): CatalogueItem | null {
  return items.find((item) => item.stock.length > 0) ?? null
}
