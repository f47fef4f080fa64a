import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { posChangesQuery } from "@ocop/contracts"
import { parseWith } from "../../../lib/validate"
import { readChanges } from "../../../workflows/register/snapshot/read-changes"
import { deviceOf } from "../signed-device"

/** Stock that changed since the cursor, and the version of everything else. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { cursor } = parseWith(posChangesQuery, req.query)
  res.json(await readChanges(deviceOf(req), cursor))
}
