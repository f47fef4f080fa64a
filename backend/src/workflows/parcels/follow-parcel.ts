import { container } from "@medusajs/framework"
import {
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
} from "@medusajs/medusa/core-flows"
import type { ParcelState } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { z } from "zod"
import { wakeDrain } from "../intake/drain/drain"

const payloadOf = z.object({ code: z.string() })
const LEFT: readonly ParcelState[] = ["moving", "delivering", "failed", "delivered", "returning"]

type Row = {
  state: ParcelState
  tracking_no: string | null
  order_id: string
  fulfillment_id: string
  isShipped: boolean
  isDelivered: boolean
  items: { id: string; quantity: number }[]
}

const SQL = `
  select p.state, p.tracking_no, link.order_id, f.id fulfillment_id,
    f.shipped_at is not null "isShipped", f.delivered_at is not null "isDelivered",
    (select json_agg(json_build_object('id', i.line_item_id, 'quantity', i.quantity))
      from fulfillment_item i where i.fulfillment_id = f.id and i.deleted_at is null) items
  from parcel p
  join fulfillment f on f.id = p.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  join order_fulfillment link on link.fulfillment_id = f.id and link.deleted_at is null
  where p.code = $1`

/** Tells Medusa what the carrier told us: that a parcel left, and that it arrived. Once each. */
export async function followParcel(client: PoolClient, payload: unknown): Promise<void> {
  const { code } = payloadOf.parse(payload)
  const found = await client.query<Row>(SQL, [code])
  const [row] = found.rows
  if (!row || !LEFT.includes(row.state)) return
  const { order_id, fulfillment_id, tracking_no, items } = row
  if (!row.isShipped) {
    const label = { tracking_number: tracking_no ?? code, tracking_url: "", label_url: "" }
    await createOrderShipmentWorkflow(container).run({
      input: { order_id, fulfillment_id, items, labels: [label], created_by: "carrier" },
    })
  }
  if (row.state === "delivered" && !row.isDelivered) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId: order_id, fulfillmentId: fulfillment_id },
    })
  }
  wakeDrain()
}
