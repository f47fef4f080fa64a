import type { MedusaContainer } from "@medusajs/framework/types"
import { markOrderFulfillmentAsDeliveredWorkflow } from "@medusajs/medusa/core-flows"
import type { HandOverAnswer, HandOverRequest } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { goodsOfOutlet } from "../parcels/goods-of-outlet"
import { packAtOutlet } from "../parcels/pack-at-outlet"
import type { Device } from "../register/device-register"
import { checkCode } from "./check-code"
import { checkOpen, holdOrder } from "./open-order"
import { checkStaffHere } from "./staff-here"

const LYING_SQL = `
  select distinct f.id from web_order w
  cross join lateral ${goodsOfOutlet("$2")} goods
  join fulfillment_item i on i.line_item_id = goods.item_id and i.deleted_at is null
  join fulfillment f on f.id = i.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  where w.order_id = $1 and f.delivered_at is null`

/** Everything of the outlet's that is packed goes to the customer, by the office's own workflow. */
async function deliver(
  client: PoolClient,
  container: MedusaContainer,
  { orderId, outletId }: { orderId: string; outletId: string },
): Promise<void> {
  const { rows } = await client.query<{ id: string }>(LYING_SQL, [orderId, outletId])
  for (const { id } of rows) {
    await markOrderFulfillmentAsDeliveredWorkflow(container).run({
      input: { orderId, fulfillmentId: id },
    })
  }
}

/** When this very hand-over was made, or null; from here on it may be ended under its key. */
function begin(device: Device, { key, orderCode }: HandOverRequest): Promise<Date | null> {
  return withTransaction(async (client) => {
    const order = await holdOrder(client, device, orderCode)
    if (order.mode !== "pickup") return refuse("NOT_FOUND")
    if (order.handedAt && order.handedKey === key) return order.handedAt
    // A hand-over that a crash cut off may have told Medusa already; then its own key only ends it.
    const isCutOff = order.handedAt === null && order.isGone && order.begunKey === key
    if (!isCutOff) checkOpen(order)
    if (order.due > 0) return refuse("ORDER_UNPAID", { due: order.due })
    await client.query("update web_order_pickup set begun_key = $2 where order_code = $1", [
      orderCode,
      key,
    ])
    return null
  })
}

function end(
  container: MedusaContainer,
  device: Device,
  { key, orderCode, staffId }: HandOverRequest,
): Promise<Date> {
  return withTransaction(async (client) => {
    const order = await holdOrder(client, device, orderCode)
    if (order.handedAt && order.handedKey === key) return order.handedAt
    // Another register began a moment later, or the shopper cancelled.
    if (order.handedAt || order.begunKey !== key || !order.isGone) checkOpen(order)
    const { orderId } = order
    if (orderId === null) return refuse("ORDER_NOT_READY")
    const { outletId, locationId } = device
    if (!order.isGone && order.packedAt === null) {
      const by = `staff:${staffId}`
      await packAtOutlet(client, container, { orderId, outletId, locationId, by })
    }
    await deliver(client, container, { orderId, outletId })
    const at = now()
    await client.query(
      `update web_order_pickup set handed_key = $2, handed_at = $3, handed_by = $4, register_id = $5
       where order_code = $1`,
      [orderCode, key, at, staffId, device.registerId],
    )
    return at
  })
}

/**
 * Gives the goods of a paid order to whoever has its code, once a key: the same key asked again is
 * answered as before, also after a crash in between. Refuses FORBIDDEN, NOT_FOUND, PICKUP_CODE_WRONG,
 * PICKUP_CODE_LOCKED, ORDER_NOT_OPEN, ORDER_UNPAID, and ORDER_NOT_READY for the moment before its Medusa
 * order is made.
 */
export async function handOver(
  container: MedusaContainer,
  device: Device,
  asked: HandOverRequest,
): Promise<HandOverAnswer> {
  const request = { ...asked, key: asked.key.toLowerCase() }
  await checkStaffHere(device, request.staffId)
  await checkCode(device, request)
  const handedAt = (await begin(device, request)) ?? (await end(container, device, request))
  wakeDrain()
  return { orderCode: request.orderCode, handedAt: handedAt.toISOString() }
}
