import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeExceptionRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { closeException } from "../../../../../../workflows/intake/exceptions/close-exception"

/** Closes an exception with a note of what was done about it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { note } = parseWith(closeExceptionRequest, req.body)
  const closedBy = `user:${req.auth_context.actor_id}`
  res.json(await closeException(String(req.params.id), { note, closedBy }))
}
