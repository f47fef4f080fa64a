import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { withCause } from "../../modules/stock/stock-context"
import { goodsOfOutlet } from "./goods-of-outlet"

const ON_SHELF_SQL = `
  select goods.item_id id, (goods.wanted - goods.packed)::float8 quantity
  from web_order w cross join lateral ${goodsOfOutlet("$2")} goods
  where w.order_id = $1 and goods.wanted > goods.packed order by goods.line_no`

const LYING_SQL = `
  select f.id from order_fulfillment link
  join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  where link.order_id = $1 and link.deleted_at is null and f.location_id = $2
    and f.shipped_at is null and f.delivered_at is null
  order by f.created_at desc limit 1`

type Packing = { orderId: string; outletId: string; locationId: string; by: string }

/**
 * Whatever the outlet gives of the order lies packed: what no fulfilment has yet is packed now by the
 * office's own workflow, and leaves its stock. Returns the id of the last fulfilment that lies there;
 * the caller holds the order. Refuses PARCEL_NOT_READY where nothing lies there.
 */
export async function packAtOutlet(
  client: PoolClient,
  container: MedusaContainer,
  { orderId, outletId, locationId, by }: Packing,
): Promise<string> {
  type Item = { id: string; quantity: number }
  const { rows: items } = await client.query<Item>(ON_SHELF_SQL, [orderId, outletId])
  if (items.length > 0) {
    const input = { order_id: orderId, location_id: locationId, items, created_by: by }
    // As the ledger has it of the office's own screen, so that a return finds its lots and owners.
    await withCause({ cause: "web-fulfilment", reference: `order:${orderId}`, actor: by }, () =>
      createOrderFulfillmentWorkflow(container).run({ input }),
    )
  }
  const lying = await client.query<{ id: string }>(LYING_SQL, [orderId, locationId])
  return lying.rows[0]?.id ?? refuse("PARCEL_NOT_READY")
}
