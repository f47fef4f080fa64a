import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelOrderRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { cancelWebOrder } from "../../../../../workflows/checkout/cancel-web-order"
import { readWebOrder } from "../../../../../workflows/checkout/read-web-order"
import { knownOrder } from "../../known-order"

/** Cancels an order that is neither paid nor packed, for whoever knows its phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(cancelOrderRequest, req.body)
  const { code } = await knownOrder(req, phone)
  await cancelWebOrder(code)
  res.json(await readWebOrder(code))
}
