import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPaymentMethods } from "../../../workflows/payments/payment-methods"

/** What this installation can take now. */
export async function GET(_req: MedusaRequest, res: MedusaResponse) {
  res.json(await readPaymentMethods())
}
