import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type GiftTierPage, giftTierQuery, newGiftTier } from "@ocop/contracts"
import { readGiftTiers } from "../../../../catalogue/gifts/read-gift-tiers"
import { noQuery, parseWith } from "../../../../lib/validate"
import { createGiftTier } from "../../../../workflows/gifts/create-gift-tier"
import { listGiftTiers } from "../../../../workflows/gifts/list-gift-tiers"

/** Ready-made gift baskets by state, and how they can be packed. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<GiftTierPage>,
): Promise<void> {
  const { state } = parseWith(giftTierQuery, req.query)
  const { day, tiers, packings } = await readGiftTiers()
  res.json({ day, packings, ...(await listGiftTiers(state, day, tiers)) })
}

/** Adds a ready-made gift basket; answers with its code. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  parseWith(noQuery, req.query)
  const tier = parseWith(newGiftTier, req.body)
  res.status(201).json(await createGiftTier(tier, `user:${req.auth_context.actor_id}`))
}
