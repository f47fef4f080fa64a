import type { PickupCheckRequest } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import type { Device } from "../register/device-register"
import { checkCode } from "./check-code"
import { checkOpen, holdOrder } from "./open-order"

/**
 * Whether whoever stands at this outlet may have the goods of an order, and what they still pay
 * for them, đồng. Refuses NOT_FOUND, PICKUP_CODE_WRONG, PICKUP_CODE_LOCKED, ORDER_NOT_OPEN.
 */
export async function checkPickup(device: Device, asked: PickupCheckRequest) {
  await checkCode(device, asked)
  const order = await withTransaction((client) => holdOrder(client, device, asked.orderCode))
  if (order.mode !== "pickup") return refuse("NOT_FOUND")
  checkOpen(order)
  return { orderCode: order.code, due: order.due }
}
