import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../lib/validate"
import { listOutletOrders } from "../../../workflows/pickup/list-outlet-orders"
import { deviceOf } from "../signed-device"

/** Web orders that this outlet has goods for: to be picked, fetched or sent. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await listOutletOrders(deviceOf(req)))
}
