import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { endGiftTierRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { endGiftTier } from "../../../../../../workflows/gifts/end-gift-tier"

/** Takes a ready-made gift basket back. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  parseWith(endGiftTierRequest, req.body ?? {})
  const code = String(req.params.code)
  await endGiftTier(code, `user:${req.auth_context.actor_id}`)
  res.json({ code })
}
