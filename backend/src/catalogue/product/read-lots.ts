import type { ProductDetail } from "@ocop/contracts"
import { pool } from "../../lib/pg"

type Lot = ProductDetail["variants"][number]["lots"][number]
type Row = Omit<Lot, "outletCode"> & { item: string; location: string }

const SQL = `
  select inventory_item_id item, location_id location, lot_no "lotNo", produced_on "producedOn",
    expires_on "expiresOn", round(sum(qty) * 1000)::float8 "qtyMilli"
  from stock_lot
  where inventory_item_id = any($1) and location_id = any($2) and condition = 'SELLABLE'
    and qty > 0 and lot_no <> ''
  group by 1, 2, 3, 4, 5 order by 5, 3`

/** Named sellable lots of these items by inventory item, first expired first. */
export async function readProductLots(
  items: readonly string[],
  outletCodeOf: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, Lot[]>> {
  const found = await pool().query<Row>({
    name: "lots-of-product",
    text: SQL,
    values: [items, [...outletCodeOf.keys()]],
  })
  const lots = new Map<string, Lot[]>()
  for (const { item, location, ...lot } of found.rows) {
    const outletCode = outletCodeOf.get(location)
    if (!outletCode) continue
    lots.set(item, [...(lots.get(item) ?? []), { outletCode, ...lot }])
  }
  return lots
}
