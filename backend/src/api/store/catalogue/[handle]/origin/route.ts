import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOrigin } from "../../../../../catalogue/product/read-origin"
import { refuse } from "../../../../../lib/http-error"
import { channelsOf } from "../../../channels"

/** What a product's paper covers, who answers for it, and what comes from near it. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const found = await readOrigin(req.params.handle ?? "", channelsOf(req))
  res.json(found ?? refuse("NOT_FOUND"))
}
