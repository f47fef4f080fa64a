import type { AdminReview, AdminReviews, AdminReviewsQuery } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { SHOWN_REVIEW, type ShownRow } from "./shown-review"

const PAGE_SIZE = 20

type Row = ShownRow &
  Pick<AdminReview, "state" | "orderCode" | "productId" | "title" | "producer"> & {
    writtenAt: Date
    decisions: (Omit<AdminReview["decisions"][number], "at"> & { at: string })[]
    count: number
  }

const SQL = `
  select ${SHOWN_REVIEW} shown, r.state, r.order_code "orderCode", r.product_id "productId",
    coalesce(p.title, '') title, r.created_at "writtenAt", count(*) over ()::int count,
    coalesce((select m.name from producer_product pp join producer m on m.id = pp.producer_id
      where pp.product_id = r.product_id and pp.deleted_at is null limit 1), '') producer,
    (select coalesce(json_agg(json_build_object('decision', d.decision, 'reason', d.reason,
        'by', coalesce(u.email, d.decided_by), 'at', d.decided_at) order by d.n), '[]')
      from review_decision d left join "user" u on u.id = d.decided_by
      where d.review_id = r.id) decisions
  from review_standing r left join product p on p.id = r.product_id
  where r.state = $1 and (r.state <> 'pending' or r.erased_at is null)
  order by case when r.state = 'pending' then r.created_at end, r.created_at desc, r.id
  limit ${PAGE_SIZE} offset $2`

/** Reviews for the office: those that wait oldest first, decided ones newest first. */
export async function listReviews({ state, page }: AdminReviewsQuery): Promise<AdminReviews> {
  const found = await pool().query<Row>(SQL, [state, (page - 1) * PAGE_SIZE])
  return {
    reviews: found.rows.map(({ shown, count: _count, writtenAt, decisions, ...row }) => ({
      ...shown,
      ...row,
      writtenAt: writtenAt.toISOString(),
      decisions: decisions.map((one) => ({ ...one, at: new Date(one.at).toISOString() })),
    })),
    count: found.rows[0]?.count ?? 0,
    page,
    pageSize: PAGE_SIZE,
  }
}
