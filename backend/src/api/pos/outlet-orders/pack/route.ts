import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { packOrderRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { packOrder } from "../../../../workflows/pickup/pack-order"
import { deviceOf } from "../../signed-device"

/** The goods of an order lie ready. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await packOrder(req.scope, deviceOf(req), parseWith(packOrderRequest, req.body)))
}
