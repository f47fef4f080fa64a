import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { pickupCheckRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { checkPickup } from "../../../../workflows/pickup/check-pickup"
import { deviceOf } from "../../signed-device"

/** Whether the code of whoever stands here is that of the order. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await checkPickup(deviceOf(req), parseWith(pickupCheckRequest, req.body)))
}
