import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { declineInvoice } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { decideInvoiceRequest } from "../../../../../../workflows/e-invoice/decide-invoice-request"

/** Says why an order gets no invoice. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const code = String(req.params.code)
  const by = `user:${req.auth_context.actor_id}`
  await decideInvoiceRequest({
    code,
    by,
    state: "declined",
    ...parseWith(declineInvoice, req.body),
  })
  res.json({ code })
}
