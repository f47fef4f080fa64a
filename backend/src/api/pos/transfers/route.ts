import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../lib/validate"
import { incomingTransfers } from "../../../workflows/stock/incoming-transfers"
import { deviceOf } from "../signed-device"

/** What other outlets sent and this one has not received yet. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await incomingTransfers(deviceOf(req).locationId))
}
