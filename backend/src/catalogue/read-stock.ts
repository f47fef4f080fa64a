import type { stockAnswer } from "@ocop/contracts"
import type { z } from "zod"
import { now, today } from "../lib/clock"
import { readLiveStock, stockOf } from "./live-stock"
import { currentShelf } from "./shelf/shelf"

/** Live figures of SKUs; unknown ones are left out. */
export async function readStock(skuIds: readonly string[]): Promise<z.infer<typeof stockAnswer>> {
  const shelf = await currentShelf()
  const skus = [...new Set(skuIds)].flatMap((id) => shelf.skuById.get(id) ?? [])
  const items = skus.map(({ itemId }) => itemId)
  const stock = await readLiveStock(shelf, today(), items)
  return {
    at: now().toISOString(),
    stock: skus.map((sku) => ({ skuId: sku.id, stock: stockOf(stock, sku) })),
  }
}
