import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { wakeWorkers } from "../outbox/wake-workers"
import { tellShop } from "./tell-shop"

export type ReviewDecision = {
  reviewId: string
  decision: "published" | "declined" | "withdrawn"
  reason: string | null
  decidedBy: string
}

// The first decision is about a new review, the second takes down what the first has published. Of
// two people who decide at once, the key lets one through.
const DECIDE_SQL = `
  insert into review_decision (review_id, n, decision, reason, decided_by)
  select id, case when $2 = 'withdrawn' then 2 else 1 end, $2, $3, $4 from review_standing
  where id = $1 and erased_at is null
    and state = case when $2 = 'withdrawn' then 'published' else 'pending' end
  on conflict (review_id, n) do nothing`

/**
 * Records the office's decision on a review and tells the shop's cache. Refuses NOT_FOUND, and
 * CASE_CLOSED where it was decided before.
 */
export async function decideReview(input: ReviewDecision): Promise<void> {
  const { reviewId, decision, reason, decidedBy } = input
  await withTransaction(async (client) => {
    const made = await client.query(DECIDE_SQL, [reviewId, decision, reason, decidedBy])
    if (made.rowCount === 1) return tellShop(client, reviewId, decision)
    const known = await client.query("select 1 from review where id = $1", [reviewId])
    refuse(known.rowCount === 1 ? "CASE_CLOSED" : "NOT_FOUND")
  })
  wakeWorkers()
}
