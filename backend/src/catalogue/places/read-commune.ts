import type { CommunePage } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { readLiveStock } from "../live-stock"
import { readCommunes } from "../outlets/read-communes"
import { currentShelf } from "../shelf/shelf"
import type { ShelfProduct } from "../shelf/shelf-types"
import { visibleIn } from "../shelf/visible-in"
import { goodsView } from "./goods"

function producersOf(products: readonly ShelfProduct[]): CommunePage["producers"] {
  const producers = new Map<string, CommunePage["producers"][number]>()
  for (const { producer } of products) {
    if (!producer) continue
    const { handle, name } = producer
    const known = producers.get(handle) ?? { handle, name, count: 0 }
    producers.set(handle, { ...known, count: known.count + 1 })
  }
  return [...producers.values()].sort(
    (a, b) => b.count - a.count || a.name.localeCompare(b.name, "vi"),
  )
}

/** A commune or ward by its slug, with its goods and their makers; null for an unknown slug. */
export async function readCommune(
  slug: string,
  channelIds: readonly string[],
): Promise<CommunePage | null> {
  const day = today()
  const [shelf, { communes }] = await Promise.all([currentShelf(), readCommunes()])
  const found = communes.find((one) => one.slug === slug)
  if (!found) return null
  const { type: _type, ...commune } = found
  const products = [...visibleIn(shelf, channelIds)].filter(
    (one) => one.commune?.code === commune.code,
  )
  const items = products.flatMap(({ skus }) => skus.map(({ itemId }) => itemId))
  const stock = await readLiveStock(shelf, day, items)
  return {
    day,
    commune,
    producers: producersOf(products),
    ...goodsView({ shelf, day, stock }, products),
  }
}
