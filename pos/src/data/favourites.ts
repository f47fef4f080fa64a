import type { PosSku, PosSnapshot } from "@ocop/contracts"

const TILES = 24

/** Goods of all shelves in turn, so that a new outlet's first page shows what it has. */
function mixed(skus: readonly PosSku[]): PosSku[] {
  const shelves = new Map<number, PosSku[]>()
  for (const sku of skus) shelves.set(sku.setNo, [...(shelves.get(sku.setNo) ?? []), sku])
  const rows = [...shelves.values()]
  const longest = Math.max(0, ...rows.map((row) => row.length))
  return Array.from({ length: longest }, (_, i) => rows.flatMap((row) => row[i] ?? [])).flat()
}

/**
 * The 24 tiles of the first page: what sells most here, filled up with goods in stock. `kept` are
 * the tiles of the running session: a tile never changes its place under the cashier's hand.
 */
export function favouriteIds(snapshot: PosSnapshot, kept: readonly string[] = []): string[] {
  const known = new Set(snapshot.skus.map((sku) => sku.id))
  const stocked = new Set(
    snapshot.stock.flatMap(([id, outlet, qty]) =>
      outlet === snapshot.outlet.code && qty > 0 ? [id] : [],
    ),
  )
  const packings = new Set(snapshot.packings)
  const goods = snapshot.skus.filter(({ id }) => stocked.has(id) && !packings.has(id))
  const filling = mixed(goods).map((sku) => sku.id)
  const wanted = [...kept, ...snapshot.favourites, ...filling].filter((id) => known.has(id))
  return [...new Set(wanted)].slice(0, TILES)
}
