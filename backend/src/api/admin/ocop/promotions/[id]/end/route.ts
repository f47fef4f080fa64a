import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endPromotionRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { endPromotion } from "../../../../../../workflows/promotions/end-promotion"

/** Ends a promotion before its last day. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  parseWith(endPromotionRequest, req.body ?? {})
  const id = String(req.params.id)
  await endPromotion(id, `user:${req.auth_context.actor_id}`)
  res.json({ id })
}
