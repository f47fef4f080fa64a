import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { issueInvoice } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { decideInvoiceRequest } from "../../../../../../workflows/e-invoice/decide-invoice-request"

/** Notes the invoice that was issued for an order. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const code = String(req.params.code)
  const by = `user:${req.auth_context.actor_id}`
  await decideInvoiceRequest({ code, by, state: "issued", ...parseWith(issueInvoice, req.body) })
  res.json({ code })
}
