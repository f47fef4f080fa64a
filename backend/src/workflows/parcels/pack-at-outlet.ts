import type { MedusaContainer } from "@medusajs/framework/types"
import { createOrderFulfillmentWorkflow } from "@medusajs/medusa/core-flows"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { orderLineId } from "../../lib/ids"
import { withCause } from "../../modules/stock/stock-context"

const PACKED_SQL = `
  select f.id from order_fulfillment link
  join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  where link.order_id = $1 and link.deleted_at is null and f.location_id = $2
    and f.shipped_at is null and f.delivered_at is null
  order by f.created_at desc limit 1`

async function packedId(client: PoolClient, orderId: string, locationId: string) {
  const found = await client.query<{ id: string }>(PACKED_SQL, [orderId, locationId])
  return found.rows[0]?.id ?? null
}

type Packing = {
  orderId: string
  locationId: string
  /** What the outlet gives of the order, in units of stock. */
  lines: readonly { lineNo: number; qty: number }[]
  by: string
}

/**
 * What lies packed at the outlet, or is packed now by the office's own workflow: the goods leave its
 * stock. Returns the id of the fulfilment; the caller holds the order. Refuses PARCEL_NOT_READY.
 */
export async function packAtOutlet(
  client: PoolClient,
  container: MedusaContainer,
  { orderId, locationId, lines, by }: Packing,
): Promise<string> {
  const known = await packedId(client, orderId, locationId)
  if (known) return known
  const items = lines.map(({ lineNo, qty }) => ({
    id: orderLineId(orderId, lineNo),
    quantity: qty,
  }))
  const input = { order_id: orderId, location_id: locationId, items, created_by: by }
  // As the ledger has it of the office's own screen, so that a return finds its lots and owners.
  await withCause({ cause: "web-fulfilment", reference: `order:${orderId}`, actor: by }, () =>
    createOrderFulfillmentWorkflow(container).run({ input }),
  )
  return (await packedId(client, orderId, locationId)) ?? refuse("PARCEL_NOT_READY")
}
