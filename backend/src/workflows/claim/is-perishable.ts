import type { BookSku } from "../intake/book/book-types"

/** Food that must stay cold or is sold unpacked: it is claimed, never sent back into a shop. */
export function isPerishable(
  sku: Pick<BookSku, "temperature" | "goodsClass"> | undefined,
): boolean {
  return (
    sku !== undefined && (sku.temperature !== "AMBIENT" || sku.goodsClass === "UNPROCESSED_FARM")
  )
}
