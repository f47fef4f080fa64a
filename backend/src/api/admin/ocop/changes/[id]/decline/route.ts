import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { declineChangeRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { decideChange } from "../../../../../../workflows/listing/decide-change"

/** Declines a change with a reason that the producer reads. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { reason } = parseWith(declineChangeRequest, req.body ?? {})
  const changeId = req.params.id ?? ""
  const decidedBy = req.auth_context.actor_id
  await decideChange({ changeId, decision: "declined", reason, decidedBy })
  res.json({ id: changeId, state: "declined" })
}
