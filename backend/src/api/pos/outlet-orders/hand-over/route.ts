import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { handOverRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { handOver } from "../../../../workflows/pickup/hand-over"
import { deviceOf } from "../../signed-device"

/** The goods of an order leave with the customer. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await handOver(req.scope, deviceOf(req), parseWith(handOverRequest, req.body)))
}
