import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { decideClaim as contract } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { decideClaim } from "../../../../../../workflows/claim/decide-claim"

/** The office's answer to a claim. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { state, note } = parseWith(contract, req.body)
  const id = String(req.params.id)
  await decideClaim({ id, state, note, by: `user:${req.auth_context.actor_id}` })
  res.json({ id, state })
}
