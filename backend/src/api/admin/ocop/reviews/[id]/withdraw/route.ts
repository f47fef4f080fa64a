import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuseReviewRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { decideReview } from "../../../../../../workflows/reviews/decide-review"

/** Takes a published review down, with a reason that its buyer reads. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { reason } = parseWith(refuseReviewRequest, req.body ?? {})
  const reviewId = req.params.id ?? ""
  const decidedBy = req.auth_context.actor_id
  await decideReview({ reviewId, decision: "withdrawn", reason, decidedBy })
  res.json({ id: reviewId, state: "withdrawn" })
}
