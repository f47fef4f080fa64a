import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closePayment } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { readPaymentCase } from "../../../../../../workflows/payments/queue/list-cases"
import { settleCase } from "../../../../../../workflows/payments/queue/settle-case"

/** Closes a case with a reason; what is open of its payment stays with us. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { reason } = parseWith(closePayment, req.body)
  const id = String(req.params.id)
  await settleCase({ id, purpose: "kept", note: reason, by: `user:${req.auth_context.actor_id}` })
  res.json(await readPaymentCase(id))
}
