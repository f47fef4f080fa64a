import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endClearanceRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../../../lib/validate"
import { endClearance } from "../../../../../../workflows/clearances/end-clearance"

/** Ends a rule before its last day. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  parseWith(noQuery, req.query)
  parseWith(endClearanceRequest, req.body ?? {})
  const id = String(req.params.id)
  await endClearance(id, `user:${req.auth_context.actor_id}`)
  res.json({ id })
}
