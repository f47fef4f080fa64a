import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refundPayment } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { readPaymentCase } from "../../../../../../workflows/payments/queue/list-cases"
import { settleCase } from "../../../../../../workflows/payments/queue/settle-case"

/** Notes that what is open of a payment was given back. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { note } = parseWith(refundPayment, req.body)
  const id = String(req.params.id)
  await settleCase({ id, purpose: "refund", note, by: `user:${req.auth_context.actor_id}` })
  res.json(await readPaymentCase(id))
}
