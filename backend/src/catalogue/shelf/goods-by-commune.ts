import type { ShelfProduct } from "./shelf-types"

const known = new WeakMap<ReadonlySet<ShelfProduct>, ReadonlyMap<string, number>>()

/** How many of the products that a key may see come from each commune, by its code; counted once. */
export function goodsByCommune(visible: ReadonlySet<ShelfProduct>): ReadonlyMap<string, number> {
  const before = known.get(visible)
  if (before) return before
  const counts = new Map<string, number>()
  for (const { commune } of visible) {
    if (commune) counts.set(commune.code, (counts.get(commune.code) ?? 0) + 1)
  }
  known.set(visible, counts)
  return counts
}
