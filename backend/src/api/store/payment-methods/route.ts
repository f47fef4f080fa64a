import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../lib/validate"
import { readPaymentMethods } from "../../../workflows/payments/payment-methods"

/** What this installation can take now. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await readPaymentMethods())
}
