import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { posCloseExceptionRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { closeAtOutlet } from "../../../../../workflows/intake/exceptions/close-exception"
import { deviceOf } from "../../../signed-device"

/** A manager of this outlet says what was done about an exception. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const closing = parseWith(posCloseExceptionRequest, req.body)
  res.json(await closeAtOutlet(deviceOf(req), String(req.params.id), closing))
}
