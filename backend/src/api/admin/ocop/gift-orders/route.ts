import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { giftOrderQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listGiftOrders } from "../../../../workflows/gifts/list-gift-orders"

/** Orders with gift baskets, for those who gather and pack them. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listGiftOrders(parseWith(giftOrderQuery, req.query)))
}
