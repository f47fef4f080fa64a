import type { Shelf, ShelfProduct } from "./shelf-types"

const known = new WeakMap<Shelf, Map<string, ReadonlySet<ShelfProduct>>>()

/** What the sales channels of a key may see, in the shelf's order; looked through once a shelf. */
export function visibleIn(shelf: Shelf, channelIds: readonly string[]): ReadonlySet<ShelfProduct> {
  const key = [...channelIds].sort().join(" ")
  const ofShelf = known.get(shelf) ?? new Map<string, ReadonlySet<ShelfProduct>>()
  known.set(shelf, ofShelf)
  const seen =
    ofShelf.get(key) ??
    new Set(
      shelf.products.filter((product) =>
        product.channelIds.some((channel) => channelIds.includes(channel)),
      ),
    )
  ofShelf.set(key, seen)
  return seen
}
