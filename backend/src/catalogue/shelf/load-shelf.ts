import { criteriaSetOf, sectorOf } from "@ocop/domain"
import { pool } from "../../lib/pg"
import type { Book } from "../../workflows/intake/book/book-types"
import { SHELF_SQL } from "./shelf-queries"
import type { Shelf, ShelfProduct, ShelfSku } from "./shelf-types"

type Row = Omit<ShelfProduct, "skus" | "sectorSlug" | "setNo"> & {
  skus: (Omit<ShelfSku, "itemId" | "price"> & { setNo: number })[]
}

const sectorSlugOf = (setNo: number) => sectorOf(criteriaSetOf(setNo)?.sector ?? "FOOD")?.slug ?? ""

/** A product with those of its SKUs that the book can sell; none of them, no product. */
function productOf({ skus, ...row }: Row, book: Book): ShelfProduct[] {
  const sold = skus.flatMap(({ setNo: _setNo, ...sku }): ShelfSku[] => {
    const known = book.skus.get(sku.id)
    if (!known?.sellable || known.price === null || known.itemId === null) return []
    return [{ ...sku, price: known.price, itemId: known.itemId }]
  })
  const [first, ...others] = sold
  if (!first) return []
  const setNo = skus[0]?.setNo ?? 0
  return [{ ...row, setNo, sectorSlug: sectorSlugOf(setNo), skus: [first, ...others] }]
}

/** Reads what the shop shows of every product, in one statement. */
export async function loadShelf(book: Book): Promise<Shelf> {
  const found = await pool().query<Row>({ name: "shelf", text: SHELF_SQL })
  const products = found.rows.flatMap((row) => productOf(row, book))
  return {
    book,
    products,
    byHandle: new Map(products.map((product) => [product.handle, product])),
    byId: new Map(products.map((product) => [product.id, product])),
    skuById: new Map(products.flatMap(({ skus }) => skus.map((sku) => [sku.id, sku]))),
  }
}
