import type { GiftInput } from "@ocop/contracts"
import { isWholePieces } from "@ocop/domain"
import { refuse } from "../../lib/http-error"
import type { Book, BookSku } from "../intake/book/book-types"

/** Weight goods are ordered online in steps of a hundred grams. */
export const WEIGHT_STEP_MILLI = 100
const PIECE_STEP_MILLI = 1000

/** A SKU that can be ordered: it has a price and an inventory item, and is no packing for gifts. */
export type OrderableSku = BookSku & { itemId: string; price: number }

export type BasketLine = { sku: OrderableSku; qtyMilli: number; stepMilli: number }

function orderable(sku: BookSku | undefined): sku is OrderableSku {
  return sku?.sellable === true && !sku.isPacking && sku.itemId !== null && sku.price !== null
}

type Wanted = { skuId: string; qtyMilli: number }

/** All goods of a request: what is wanted loose, and what lies in its gift baskets. */
export function goodsOf(request: { lines: Wanted[]; gifts?: GiftInput[] | undefined }): Wanted[] {
  return [...request.lines, ...(request.gifts ?? []).flatMap(({ lines }) => lines)]
}

/**
 * The lines of a basket with their SKUs; lines of one SKU become one. Refuses SKU_UNKNOWN, and
 * QUANTITY_INVALID for half pieces and for weights between two steps.
 */
export function readBasket(book: Book, lines: readonly Wanted[]): BasketLine[] {
  const merged = new Map<string, number>()
  for (const { skuId, qtyMilli } of lines) merged.set(skuId, (merged.get(skuId) ?? 0) + qtyMilli)
  return [...merged].map(([skuId, qtyMilli]) => {
    const sku = book.skus.get(skuId)
    if (!orderable(sku)) return refuse("SKU_UNKNOWN", { skuId })
    const piece = sku.sellMode === "PIECE"
    if (piece ? !isWholePieces(qtyMilli) : qtyMilli % WEIGHT_STEP_MILLI !== 0) {
      return refuse("QUANTITY_INVALID", { skuId, qtyMilli })
    }
    return { sku, qtyMilli, stepMilli: piece ? PIECE_STEP_MILLI : WEIGHT_STEP_MILLI }
  })
}
