import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { adminReviewsQuery } from "@ocop/contracts"
import { listReviews } from "../../../../catalogue/reviews/list-reviews"
import { parseWith } from "../../../../lib/validate"

/** What buyers wrote, by what the office decided on it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listReviews(parseWith(adminReviewsQuery, req.query)))
}
