import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { startPaymentRequest } from "@ocop/contracts"
import { rateLimit } from "../../../../../lib/rate-limit"
import { parseWith } from "../../../../../lib/validate"
import { startPayment } from "../../../../../workflows/payments/gateways/start-payment"
import { knownOrder } from "../../known-order"

// Each start may ask a gateway; a person needs a few.
const starts = rateLimit({ most: 30, windowMs: 10 * 60_000 })

/** Opens the payment of an order that waits for it, for whoever knows its phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(startPaymentRequest, req.body)
  const { code } = await knownOrder(req, phone)
  starts.take(code)
  res.json(await startPayment(code))
}
