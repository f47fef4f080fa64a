import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { orderShortRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { reportShort } from "../../../../workflows/pickup/report-short"
import { deviceOf } from "../../signed-device"

/** The shelves do not have what an order needs. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await reportShort(deviceOf(req), parseWith(orderShortRequest, req.body)))
}
