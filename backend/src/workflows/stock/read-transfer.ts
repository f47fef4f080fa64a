import type { TransferView } from "@ocop/contracts"
import type { PoolClient } from "pg"

/** A transfer with its lines, or nothing. */
export async function readTransfer(
  client: PoolClient,
  id: string,
): Promise<TransferView | undefined> {
  const head = await client.query<{ state: TransferView["state"] }>(
    "select state from stock_transfer where id = $1",
    [id],
  )
  const state = head.rows[0]?.state
  if (!state) return undefined
  const { rows } = await client.query<TransferView["lines"][number]>(
    `select line.line_no "lineNo", link.variant_id "skuId", s.owner_id "ownerId", s.lot_no "lotNo",
       s.expires_on "expiresOn", (line.qty_sent * 1000)::float8 "sentMilli",
       (line.qty_received * 1000)::float8 "receivedMilli"
     from stock_transfer_line line join stock_lot s on s.id = line.lot_id
     join product_variant_inventory_item link on link.inventory_item_id = line.inventory_item_id
       and link.deleted_at is null
     where line.transfer_id = $1 order by line.line_no`,
    [id],
  )
  return { id, state, lines: rows }
}
