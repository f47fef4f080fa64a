import type { MedusaContainer } from "@medusajs/framework/types"
import type { PackOrderRequest } from "@ocop/contracts"
import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { packAtOutlet } from "../parcels/pack-at-outlet"
import type { Device } from "../register/device-register"
import { checkOpen, holdOrder } from "./open-order"
import { checkStaffHere } from "./staff-here"

/**
 * The goods of an order lie ready: the fulfilment that the office would make, once; who comes for
 * them is told. Refuses FORBIDDEN, NOT_FOUND, ORDER_NOT_OPEN, ORDER_UNPAID for one that waits for a
 * transfer, ORDER_NOT_READY for the moment before its Medusa order is made.
 */
export async function packOrder(
  container: MedusaContainer,
  device: Device,
  { orderCode, staffId }: PackOrderRequest,
) {
  await checkStaffHere(device, staffId)
  const packedAt = await withTransaction(async (client) => {
    const order = await holdOrder(client, device, orderCode)
    checkOpen(order)
    if (order.packedAt) return order.packedAt
    const { due, isCod, orderId } = order
    if (due > 0 && !isCod) return refuse("ORDER_UNPAID", { due })
    if (orderId === null) return refuse("ORDER_NOT_READY")
    const { outletId, locationId } = device
    const by = `staff:${staffId}`
    await packAtOutlet(client, container, { orderId, outletId, locationId, by })
    return now()
  })
  wakeDrain()
  return { orderCode, packedAt: packedAt.toISOString() }
}
