import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { startPaymentRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { startPayment } from "../../../../../workflows/payments/gateways/start-payment"
import { knownOrder } from "../../known-order"

/** Opens the payment of an order that waits for it, for whoever knows its phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(startPaymentRequest, req.body)
  const { code } = await knownOrder(req, phone)
  res.json(await startPayment(code))
}
