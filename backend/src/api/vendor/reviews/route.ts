import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOwnReviews } from "../../../catalogue/reviews/read-own-reviews"
import { today } from "../../../lib/clock"
import { noQuery, parseWith } from "../../../lib/validate"
import { scopeOf } from "../signed-producer"

/** What buyers say of own goods. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ day: today(), reviews: await readOwnReviews(scopeOf(req).producerId) })
}
