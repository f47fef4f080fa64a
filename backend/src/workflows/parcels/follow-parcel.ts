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

type Parcel = { state: ParcelState; tracking_no: string | null }
type Fulfilment = {
  order_id: string
  id: string
  isShipped: boolean
  isDelivered: boolean
  items: { id: string; quantity: number }[]
}

// The office may have packed a part before: a carrier takes all that lies there, under one number.
// What it packs later waits for a parcel of its own.
const FULFILMENTS_SQL = `
  select link.order_id, f.id, f.shipped_at is not null "isShipped",
    f.delivered_at is not null "isDelivered",
    (select json_agg(json_build_object('id', i.line_item_id, 'quantity', i.quantity))
      from fulfillment_item i where i.fulfillment_id = f.id and i.deleted_at is null) items
  from parcel p
  join fulfillment own on own.id = p.fulfillment_id and own.canceled_at is null
    and own.deleted_at is null
  join order_fulfillment mine on mine.fulfillment_id = own.id and mine.deleted_at is null
  join order_fulfillment link on link.order_id = mine.order_id and link.deleted_at is null
  join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null
    and f.deleted_at is null and f.location_id = own.location_id
  where p.code = $1 and (f.id = own.id
    or (f.shipped_at is null and f.delivered_at is null and f.created_at <= own.created_at)
    or exists (select 1 from fulfillment_label ours join fulfillment_label l
      on l.tracking_number = ours.tracking_number and l.deleted_at is null
      where ours.fulfillment_id = own.id and ours.deleted_at is null and l.fulfillment_id = f.id))
  order by f.id = own.id, f.id`

/** Tells Medusa what the carrier told us: that a parcel left, and that it arrived. Once each. */
export async function followParcel(client: PoolClient, payload: unknown): Promise<void> {
  const { code } = payloadOf.parse(payload)
  const known = await client.query<Parcel>(
    "select state, tracking_no from parcel where code = $1",
    [code],
  )
  const [parcel] = known.rows
  if (!parcel || !LEFT.includes(parcel.state)) return
  const { rows } = await client.query<Fulfilment>(FULFILMENTS_SQL, [code])
  const label = { tracking_number: parcel.tracking_no ?? code, tracking_url: "", label_url: "" }
  for (const { order_id, id, items, isShipped, isDelivered } of rows) {
    if (!isShipped) {
      await createOrderShipmentWorkflow(container).run({
        input: { order_id, fulfillment_id: id, items, labels: [label], created_by: "carrier" },
      })
    }
    if (parcel.state === "delivered" && !isDelivered) {
      await markOrderFulfillmentAsDeliveredWorkflow(container).run({
        input: { orderId: order_id, fulfillmentId: id },
      })
    }
  }
  wakeDrain()
}
