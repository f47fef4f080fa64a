import type { PosSku } from "@ocop/contracts"
import { pool } from "../../../lib/pg"

type Row = {
  item: string
  lotNo: string
  expiresOn: string | null
  producedOn: string | null
  qty: number
}

/** Named sellable lots at a location by inventory item, first expired first; with their age where it is asked for. */
export async function readLots(
  locationId: string,
  withAge: boolean,
): Promise<Map<string, PosSku["lots"]>> {
  const found = await pool().query<Row>({
    name: "lots-of-location",
    text: `select inventory_item_id item, lot_no "lotNo", expires_on "expiresOn",
        min(produced_on) "producedOn",
        round(sum(qty) * 1000)::float8 qty
      from stock_lot where location_id = $1 and condition = 'SELLABLE' and lot_no <> '' and qty > 0
      group by 1, 2, 3 order by 3, 2`,
    values: [locationId],
  })
  const lots = new Map<string, PosSku["lots"]>()
  for (const { item, lotNo, expiresOn, producedOn, qty } of found.rows) {
    const list = lots.get(item) ?? []
    list.push({ lotNo, expiresOn, ...(withAge && { producedOn }), qtyMilli: qty })
    lots.set(item, list)
  }
  return lots
}
