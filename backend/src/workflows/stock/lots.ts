import type { StockLots, StockLotView } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { withTransaction } from "../../lib/pg"
import { locationOf } from "./places"

export type Lot = {
  id: string
  i: string
  l: string
  owner: string
  lot: string
  condition: StockLotView["condition"]
  produced: string | null
  expires: string | null
  qty: string
}

const LOT_COLUMNS = `id::text, inventory_item_id i, location_id l, owner_id owner, lot_no lot, condition,
  produced_on produced, expires_on expires, qty::text`

/** Lots by id, in the order of their ids. */
export async function readLots(client: PoolClient, ids: string[]): Promise<Lot[]> {
  const { rows } = await client.query<Lot>(
    `select ${LOT_COLUMNS} from stock_lot where id = any($1::bigint[]) order by id`,
    [ids],
  )
  return rows
}

/**
 * The lots of an outlet and the mark of the ledger at which they are true: a count that names the
 * mark stays right while sales go on.
 */
export async function listLots(outletCode: string, skuId?: string): Promise<StockLots> {
  return withTransaction(async (client) => {
    const location = await locationOf(client, outletCode)
    // Under the locks no movement of these levels is under way, so every later one has a higher id.
    await client.query(
      `select 1 from inventory_level il where il.location_id = $1 and il.deleted_at is null
         and ($2::text is null or exists (select 1 from product_variant_inventory_item link
           where link.inventory_item_id = il.inventory_item_id and link.variant_id = $2 and link.deleted_at is null))
       order by il.id for update`,
      [location, skuId ?? null],
    )
    const marked = await client.query<{ mark: string; markedAt: string }>(
      `select coalesce(max(id), 0)::text mark, to_json(clock_timestamp()) #>> '{}' "markedAt"
       from stock_move`,
    )
    const { rows } = await client.query<StockLotView>(
      `select s.id::text "lotId", link.variant_id "skuId", s.owner_id "ownerId", s.lot_no "lotNo",
         s.condition, s.produced_on "producedOn", s.expires_on "expiresOn",
         (s.qty * 1000)::float8 "qtyMilli"
       from stock_lot s
       join product_variant_inventory_item link on link.inventory_item_id = s.inventory_item_id
         and link.deleted_at is null
       where s.location_id = $1 and s.qty <> 0 and ($2::text is null or link.variant_id = $2)
       order by link.variant_id, s.expires_on nulls last, s.id`,
      [location, skuId ?? null],
    )
    const { mark = "0", markedAt = "" } = marked.rows[0] ?? {}
    return { mark, markedAt, lots: rows }
  })
}
