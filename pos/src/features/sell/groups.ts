import type { PosSku } from "@ocop/contracts"

export const GROUPS = ["sweets", "sauces", "dried", "farm", "drinks", "gifts"] as const
export type GroupKey = (typeof GROUPS)[number]
export type GroupChoice = "favourites" | GroupKey | "all"

// Shelves of a shop, by the criteria sets of QĐ 26/2026.
const SETS: Record<GroupKey, readonly number[]> = {
  sweets: [5, 6, 7],
  sauces: [9, 10],
  dried: [2, 8],
  farm: [1, 3, 4],
  drinks: [11, 12, 13, 14, 15, 16, 17],
  gifts: [18, 19, 20, 21, 22, 23, 24, 25, 26],
}

/** Goods of a group in the order of the catalogue. */
export const skusOf = (
  choice: GroupChoice,
  skus: readonly PosSku[],
  favourites: readonly PosSku[],
): readonly PosSku[] => {
  if (choice === "all") return skus
  if (choice === "favourites") return favourites
  return skus.filter((sku) => SETS[choice].includes(sku.setNo))
}
