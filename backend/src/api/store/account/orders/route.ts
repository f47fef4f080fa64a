import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../../lib/validate"
import { readOrders } from "../../../../workflows/account/read-orders"
import { shopperOf } from "../signed-shopper"

/** What was ordered with the shopper's verified phone. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await readOrders(shopperOf(req)))
}
