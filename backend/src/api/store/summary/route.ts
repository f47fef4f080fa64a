import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSummary } from "../../../catalogue/read-summary"
import { channelsOf } from "../channels"

/** How many products carry a star in force, a lapsed one, or none. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await readSummary(channelsOf(req)))
}
