import { id, reviewAnswerRequest, vendorReviews } from "@ocop/contracts"
import { readToken } from "@/features/producer-portal/session/session-cookie"
import { forward, parseRequest, refusal } from "@/lib/api/forward"
import { foreignOrigin } from "@/lib/api/own-origin"

const request = reviewAnswerRequest.extend({ reviewId: id })

/** Answers a review of own goods. */
export async function POST(asked: Request): Promise<Response> {
  const foreign = foreignOrigin(asked)
  if (foreign) return foreign
  const token = await readToken()
  if (token === null) return refusal("UNAUTHENTICATED")
  const parsed = await parseRequest(asked, request)
  if (!parsed.ok) return parsed.response
  const { reviewId, text } = parsed.data
  return forward({
    path: `/vendor/reviews/${encodeURIComponent(reviewId)}/answer`,
    answer: vendorReviews,
    body: { text },
    headers: { authorization: `Bearer ${token}` },
  })
}
