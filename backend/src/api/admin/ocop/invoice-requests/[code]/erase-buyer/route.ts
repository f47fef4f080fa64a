import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { eraseBuyerRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { eraseBuyer } from "../../../../../../workflows/e-invoice/erase-buyer"

/** Takes the buyer out of what a counter asked, for a person whom the office knows by sight. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(eraseBuyerRequest, req.body ?? {})
  const code = String(req.params.code)
  await eraseBuyer({ code, by: `user:${req.auth_context.actor_id}` })
  res.json({ code })
}
