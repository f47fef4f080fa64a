import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { CatalogueQuery } from "@ocop/contracts"
import { readList } from "../../../catalogue/list/read-list"
import { channelsOf } from "../channels"

/** One page of the catalogue with facets. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await readList(req.validatedQuery as CatalogueQuery, channelsOf(req)))
}
