import type { Shelf } from "./shelf-types"

const known = new WeakMap<Shelf, Map<string, ReadonlyMap<string, number>>>()

/** How many products of some sales channels come from each commune, by its code; counted once a shelf. */
export function goodsByCommune(
  shelf: Shelf,
  channelIds: readonly string[],
): ReadonlyMap<string, number> {
  const key = [...channelIds].sort().join(" ")
  const ofShelf = known.get(shelf) ?? new Map<string, ReadonlyMap<string, number>>()
  known.set(shelf, ofShelf)
  const before = ofShelf.get(key)
  if (before) return before
  const counts = new Map<string, number>()
  for (const product of shelf.products) {
    const code = product.commune?.code
    if (!code || !product.channelIds.some((channel) => channelIds.includes(channel))) continue
    counts.set(code, (counts.get(code) ?? 0) + 1)
  }
  ofShelf.set(key, counts)
  return counts
}
