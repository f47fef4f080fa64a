import type { CatalogueItem } from "@ocop/contracts"
import { pool } from "../lib/pg"
import type { BookOutlet } from "../workflows/intake/book/book-types"
import type { Shelf, ShelfSku } from "./shelf/shelf-types"

type OutletStock = CatalogueItem["stock"][number]
/** Inventory item → what each open outlet has, positive figures only. */
export type LiveStock = ReadonlyMap<string, OutletStock[]>

/** Whether an outlet sells on a day: open, and within the days of a fair or season. */
export function isOpen(
  outlet: Pick<BookOutlet, "state" | "openFrom" | "openTo">,
  day: string,
): boolean {
  const { state, openFrom, openTo } = outlet
  return (
    state === "OPEN" && (openFrom === null || openFrom <= day) && (openTo === null || day <= openTo)
  )
}

const SQL = `
  select inventory_item_id item, location_id location,
    round((stocked_quantity - reserved_quantity) * 1000)::float8 qty
  from inventory_level
  where location_id = any($1) and stocked_quantity > reserved_quantity and deleted_at is null`

/** Free stock (level less reservations) by inventory item and outlet; of `items` or of all. */
export async function readLiveStock(
  shelf: Shelf,
  day: string,
  items: readonly string[] | null,
): Promise<LiveStock> {
  const open = shelf.book.outlets.filter((outlet) => isOpen(outlet, day))
  const codeOf = new Map(open.map(({ locationId, code }) => [locationId, code]))
  const found = await pool().query<{ item: string; location: string; qty: number }>({
    name: items ? "live-stock-of" : "live-stock",
    text: items ? `${SQL} and inventory_item_id = any($2)` : SQL,
    values: items ? [[...codeOf.keys()], items] : [[...codeOf.keys()]],
  })
  const stock = new Map<string, OutletStock[]>()
  for (const { item, location, qty } of found.rows) {
    const outletCode = codeOf.get(location)
    if (!outletCode) continue
    const list = stock.get(item)
    if (list) list.push({ outletCode, qtyMilli: qty })
    else stock.set(item, [{ outletCode, qtyMilli: qty }])
  }
  for (const list of stock.values()) list.sort((a, b) => (a.outletCode < b.outletCode ? -1 : 1))
  return stock
}

export const stockOf = (stock: LiveStock, sku: ShelfSku): OutletStock[] =>
  stock.get(sku.itemId) ?? []
