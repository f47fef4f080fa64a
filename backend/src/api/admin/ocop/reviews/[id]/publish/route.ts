import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { publishReviewRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { decideReview } from "../../../../../../workflows/reviews/decide-review"

/** Puts a review on the product's page. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(publishReviewRequest, req.body ?? {})
  const reviewId = req.params.id ?? ""
  const decidedBy = req.auth_context.actor_id
  await decideReview({ reviewId, decision: "published", reason: null, decidedBy })
  res.json({ id: reviewId, state: "published" })
}
