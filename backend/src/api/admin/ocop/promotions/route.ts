import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { newPromotion, type PromotionPage, promotionQuery } from "@ocop/contracts"
import { today } from "../../../../lib/clock"
import { parseWith } from "../../../../lib/validate"
import { createPromotion } from "../../../../workflows/promotions/create-promotion"
import { listPromotions } from "../../../../workflows/promotions/list-promotions"

/** Promotions by state. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<PromotionPage>,
): Promise<void> {
  const { state } = parseWith(promotionQuery, req.query)
  res.json(await listPromotions(state, today()))
}

/** Begins a promotion; answers with its voucher's code, where it has one. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const input = parseWith(newPromotion, req.body)
  const by = `user:${req.auth_context.actor_id}`
  res.status(201).json(await createPromotion(input, { by }))
}
