import { today } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { publicText } from "../../lib/plain-text"
import { wakeWorkers } from "../outbox/wake-workers"
import { tellShop } from "./tell-shop"

const OWN = `
  from review_standing r join producer_product pp on pp.product_id = r.product_id
    and pp.producer_id = $2 and pp.deleted_at is null
  where r.id = $1 and r.state = 'published' and r.erased_at is null`
const ANSWER_SQL = `
  insert into review_answer (review_id, producer_id, text, answered_by, business_day)
  select r.id, $2, $3, $4, $5 ${OWN} on conflict (review_id) do nothing`

/**
 * A producer's one answer to a published review of own goods; it is shown at once. Refuses NOT_FOUND
 * for reviews of others' goods or none that is shown, CASE_CLOSED for a second answer.
 */
export async function answerReview(
  by: { producerId: string; memberId: string },
  reviewId: string,
  text: string,
): Promise<void> {
  const { producerId, memberId } = by
  const shown = publicText(text)
  if (shown === "") refuse("INVALID_REQUEST", [{ path: "text", code: "empty" }])
  await withTransaction(async (client) => {
    const values = [reviewId, producerId, shown, memberId, today()]
    const made = await client.query(ANSWER_SQL, values)
    if (made.rowCount === 1) return tellShop(client, reviewId, "answered")
    const known = await client.query(`select 1 ${OWN}`, [reviewId, producerId])
    refuse(known.rowCount === 1 ? "CASE_CLOSED" : "NOT_FOUND")
  })
  wakeWorkers()
}
