import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { productReviewsQuery } from "@ocop/contracts"
import { readProductReviews } from "../../../../../catalogue/reviews/read-product-reviews"
import { refuse } from "../../../../../lib/http-error"
import { parseWith } from "../../../../../lib/validate"
import { channelsOf } from "../../../channels"

/** What buyers say of a product, as the office has published it. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { page } = parseWith(productReviewsQuery, req.query)
  const found = await readProductReviews(req.params.handle ?? "", channelsOf(req), page)
  res.json(found ?? refuse("NOT_FOUND"))
}
