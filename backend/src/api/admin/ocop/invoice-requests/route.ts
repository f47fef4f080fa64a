import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { invoiceQueueQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listInvoiceRequests } from "../../../../workflows/e-invoice/list-invoice-requests"

/** VAT invoices that buyers asked for. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listInvoiceRequests(parseWith(invoiceQueueQuery, req.query)))
}
