import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../lib/validate"
import { readSnapshot } from "../../../workflows/register/snapshot/read-snapshot"
import { deviceOf } from "../signed-device"

/** Everything that a till needs to sell without a network. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await readSnapshot(deviceOf(req)))
}
