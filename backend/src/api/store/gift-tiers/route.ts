import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readGiftTiers } from "../../../catalogue/gifts/read-gift-tiers"
import { noQuery, parseWith } from "../../../lib/validate"

/** The ready-made gift baskets of the day, and how one of your own can be packed. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await readGiftTiers())
}
