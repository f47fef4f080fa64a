import type { PosTransfers } from "@ocop/contracts"
import { pool } from "../../lib/pg"

const MOST = 50

const SQL = `
  select t.id, o.code "fromOutletCode", t.sent_at "sentAt", t.note, (
    select jsonb_agg(jsonb_build_object('lineNo', line.line_no, 'skuId', link.variant_id,
      'lotNo', s.lot_no, 'expiresOn', s.expires_on, 'sentMilli', (line.qty_sent * 1000)::float8)
      order by line.line_no)
    from stock_transfer_line line join stock_lot s on s.id = line.lot_id
    join product_variant_inventory_item link on link.inventory_item_id = line.inventory_item_id
      and link.deleted_at is null
    where line.transfer_id = t.id
  ) lines
  from stock_transfer t
  join outlet_stock_location own on own.stock_location_id = t.from_location_id and own.deleted_at is null
  join outlet o on o.id = own.outlet_id
  where t.to_location_id = $1 and t.state = 'in_transit'
  order by t.sent_at limit ${MOST}`

type Transfer = PosTransfers["transfers"][number]

/** What is on its way to a stock location, oldest first. */
export async function incomingTransfers(locationId: string): Promise<PosTransfers> {
  const { rows } = await pool().query<Omit<Transfer, "sentAt"> & { sentAt: Date }>(SQL, [
    locationId,
  ])
  return {
    transfers: rows.map((row) => ({
      ...row,
      sentAt: row.sentAt.toISOString(),
      lines: row.lines ?? [],
    })),
  }
}
