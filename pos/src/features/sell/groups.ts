import type { PosSku } from "@ocop/contracts"
import type { Replica } from "../../data/replica"

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

/** What a hand still scrolls through; whoever wants more searches by name. */
const MOST_TILES = 240

/** Goods of a group in the order of the catalogue, at most `MOST_TILES`. */
export const skusOf = (
  choice: GroupChoice,
  { skus, favourites }: Pick<Replica, "skus" | "favourites">,
): readonly PosSku[] => {
  if (choice === "favourites") return favourites
  const isIn = (sku: PosSku) => choice === "all" || SETS[choice].includes(sku.setNo)
  return skus().filter(isIn).slice(0, MOST_TILES)
}
