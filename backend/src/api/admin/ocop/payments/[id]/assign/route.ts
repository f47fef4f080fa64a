import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { assignPayment as request } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { assignPayment } from "../../../../../../workflows/payments/queue/assign-payment"
import { readPaymentCase } from "../../../../../../workflows/payments/queue/list-cases"

/** Counts a payment towards an order that waits for money. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { orderCode, note } = parseWith(request, req.body)
  const id = String(req.params.id)
  await assignPayment({ id, orderCode, note, by: `user:${req.auth_context.actor_id}` })
  res.json(await readPaymentCase(id))
}
