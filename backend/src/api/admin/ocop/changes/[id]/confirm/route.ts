import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { confirmChangeRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { applyConfirmed } from "../../../../../../workflows/listing/apply-confirmed"
import { decideChange } from "../../../../../../workflows/listing/decide-change"

/** Confirms a change and puts it on sale. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(confirmChangeRequest, req.body ?? {})
  const changeId = req.params.id ?? ""
  const decidedBy = req.auth_context.actor_id
  // First the decision, then its effect: what breaks in between is taken up by the job.
  await decideChange({ changeId, decision: "confirmed", reason: null, decidedBy })
  await applyConfirmed(req.scope, changeId)
  res.json({ id: changeId, state: "confirmed" })
}
