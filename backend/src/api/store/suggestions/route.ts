import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { SuggestionsQuery } from "@ocop/contracts"
import { readSuggestions } from "../../../catalogue/suggestions/read-suggestions"
import { channelsOf } from "../channels"

/** What to offer under the search box while somebody types. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { q } = req.validatedQuery as SuggestionsQuery
  res.json(await readSuggestions(q, channelsOf(req)))
}
