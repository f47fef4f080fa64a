import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { QuoteRequest } from "@ocop/contracts"
import { makeQuote } from "../../../workflows/checkout/make-quote"

/** What a basket costs now, and where it would come from. */
export async function POST(req: MedusaRequest<QuoteRequest>, res: MedusaResponse) {
  res.json(await makeQuote(req.validatedBody))
}
