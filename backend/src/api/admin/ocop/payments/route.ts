import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { paymentQueueQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listPaymentCases } from "../../../../workflows/payments/queue/list-cases"

/** Money that needs a person. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listPaymentCases(parseWith(paymentQueueQuery, req.query)))
}
