import type { VendorReview } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { SHOWN_REVIEW, type ShownRow } from "./shown-review"

const MOST = 100

const SQL = `
  select ${SHOWN_REVIEW} shown, p.handle, p.title
  from producer_product pp
  join product p on p.id = pp.product_id and p.deleted_at is null
  join review_standing r on r.product_id = p.id and r.state = 'published' and r.erased_at is null
  where pp.producer_id = $1 and pp.deleted_at is null
  order by exists (select 1 from review_answer a where a.review_id = r.id), r.created_at desc, r.id
  limit ${MOST}`

/** Published reviews of a producer's goods, those without an answer first. */
export async function readOwnReviews(producerId: string): Promise<VendorReview[]> {
  const found = await pool().query<ShownRow & { handle: string; title: string }>(SQL, [producerId])
  return found.rows.map(({ shown, handle, title }) => ({ ...shown, handle, title }))
}
