import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type GiftGoods, giftGoodsQuery } from "@ocop/contracts"
import { findGiftGoods } from "../../../../catalogue/gifts/find-gift-goods"
import { parseWith } from "../../../../lib/validate"

/** Goods that can lie in a gift basket, by a part of their name or code. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<GiftGoods>,
): Promise<void> {
  const { q } = parseWith(giftGoodsQuery, req.query)
  res.json({ items: await findGiftGoods(q) })
}
