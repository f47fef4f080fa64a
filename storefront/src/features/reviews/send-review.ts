import type { BuyerReviewRequest } from "@ocop/contracts"
import { shrinkPicture } from "./shrink-picture"

const REFUSALS = [
  "REVIEW_EXISTS",
  "FILE_REFUSED",
  "PAYLOAD_TOO_LARGE",
  "TOO_MANY_REQUESTS",
] as const

/** Why a review was not taken; `other` for a lost connection and whatever nobody expects. */
export type ReviewRefusal = (typeof REFUSALS)[number] | "other"

/** Sends a review of goods of an order; null when it was taken. */
export async function sendReview(
  code: string,
  review: BuyerReviewRequest,
  files: readonly File[],
): Promise<ReviewRefusal | null> {
  const form = new FormData()
  form.append("review", JSON.stringify(review))
  for (const file of files) form.append("photo", await shrinkPicture(file), "photo.jpg")
  const answer = await fetch(`/api/reviews?code=${encodeURIComponent(code)}`, {
    method: "POST",
    body: form,
  }).catch(() => null)
  if (answer?.ok) return null
  const body = (await answer?.json().catch(() => null)) as { code?: string } | null
  return REFUSALS.find((known) => known === body?.code) ?? "other"
}
