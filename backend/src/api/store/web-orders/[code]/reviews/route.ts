import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { buyerReviewRequest, MOST_REVIEW_PHOTOS } from "@ocop/contracts"
import { sharedRateLimit } from "../../../../../lib/shared-rate-limit"
import { parseWith } from "../../../../../lib/validate"
import { readWebOrder } from "../../../../../workflows/checkout/read-web-order"
import { writeReview } from "../../../../../workflows/reviews/write-review"
import { filesOf, readForm } from "../../../../../workflows/uploads/read-multipart"
import { knownOrder } from "../../known-order"

/** Four pictures as telephones make them. The shop's pages send smaller ones. */
const MOST_BYTES = 20 * 1024 * 1024

// Pictures are work for the server; a person needs a few tries an order.
const tries = sharedRateLimit({ name: "review-order", most: 20, windowMs: 3_600_000 })

function jsonOf(part: unknown): unknown {
  try {
    return JSON.parse(String(part))
  } catch {
    return null
  }
}

/** Takes a review of delivered goods, from whoever knows the order's phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const form = await readForm(req, MOST_BYTES)
  const request = parseWith(buyerReviewRequest, jsonOf(form.get("review")))
  const order = await knownOrder(req, request.phone)
  await tries.take(order.code)
  await writeReview(req.scope, order, request, await filesOf(form, "photo", MOST_REVIEW_PHOTOS))
  res.status(201).json(await readWebOrder(order.code))
}
