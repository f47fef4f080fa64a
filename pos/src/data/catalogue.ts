import type { PosSnapshot } from "@ocop/contracts"
import { favouriteIds } from "./favourites"
import { type PackedShelf, packShelf } from "./shelf"
import { type StockGrid, stockGrid } from "./stock-grid"

/** A snapshot laid out for a quick start: little to read before the first scan, the rest in text. */
export type Catalogue = {
  head: Omit<PosSnapshot, "skus" | "stock" | "recognitions">
  shelf: PackedShelf
  grid: StockGrid
  /** Stock that changed since the snapshot, in order of arrival. */
  late: PosSnapshot["stock"]
  /** The tiles of the first page, by SKU. */
  tiles: string[]
}

/** Lays a checked snapshot out. `kept`: the tiles of the running session. */
export function catalogueOf(snapshot: PosSnapshot, kept: readonly string[] = []): Catalogue {
  const { skus, stock, recognitions, ...head } = snapshot
  return {
    head,
    shelf: packShelf({ skus, recognitions }),
    grid: stockGrid({ skus, stock }),
    late: [],
    tiles: favouriteIds(snapshot, kept),
  }
}
