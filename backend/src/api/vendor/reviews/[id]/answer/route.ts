import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reviewAnswerRequest } from "@ocop/contracts"
import { readOwnReviews } from "../../../../../catalogue/reviews/read-own-reviews"
import { today } from "../../../../../lib/clock"
import { parseWith } from "../../../../../lib/validate"
import { answerReview } from "../../../../../workflows/reviews/answer-review"
import { scopeOf } from "../../../signed-producer"

/** Answers a review of own goods, once. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { text } = parseWith(reviewAnswerRequest, req.body ?? {})
  const scope = scopeOf(req)
  await answerReview(scope, req.params.id ?? "", text)
  res.status(201).json({ day: today(), reviews: await readOwnReviews(scope.producerId) })
}
