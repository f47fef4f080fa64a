import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { posExceptionsQuery } from "@ocop/contracts"
import { parseWith } from "../../../lib/validate"
import { listExceptions } from "../../../workflows/intake/exceptions/list-exceptions"
import { deviceOf } from "../signed-device"

/** What needs a manager of this outlet, newest first. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const query = parseWith(posExceptionsQuery, req.query)
  res.json(await listExceptions(query, deviceOf(req).outletId))
}
