import type { ProductReviews } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import { currentShelf } from "../shelf/shelf"
import { visibleIn } from "../shelf/visible-in"
import { SHOWN_REVIEW, type ShownRow } from "./shown-review"

const PAGE_SIZE = 10

const SHOWN = "from review_standing r where r.product_id = $1 and r.state = 'published'"
const COUNTS_SQL = `
  select array(select (select count(*)::int from review_standing r where r.product_id = $1
    and r.state = 'published' and r.points = given) from generate_series(1, 5) given) by_points`
// Whose words were erased still counts; there is nothing of it to read.
const PAGE_SQL = `
  select ${SHOWN_REVIEW} shown ${SHOWN} and r.erased_at is null
  order by r.created_at desc, r.id limit ${PAGE_SIZE} offset $2`
const READABLE_SQL = `select count(*)::int n ${SHOWN} and r.erased_at is null`

/** Mean of the points, one decimal; null where nobody wrote. */
export function averageOf(byPoints: readonly number[]): number | null {
  const count = byPoints.reduce((sum, n) => sum + n, 0)
  const points = byPoints.reduce((sum, n, index) => sum + n * (index + 1), 0)
  return count === 0 ? null : Math.round((points * 10) / count) / 10
}

/** Published reviews of a product, newest first; null where the key's channels do not show it. */
export async function readProductReviews(
  handle: string,
  channelIds: readonly string[],
  page: number,
): Promise<ProductReviews | null> {
  const shelf = await currentShelf()
  const product = shelf.byHandle.get(handle)
  if (!product || !visibleIn(shelf, channelIds).has(product)) return null
  const [counts, readable, rows] = await Promise.all([
    pool().query<{ by_points: number[] }>(COUNTS_SQL, [product.id]),
    pool().query<{ n: number }>(READABLE_SQL, [product.id]),
    pool().query<ShownRow>(PAGE_SQL, [product.id, (page - 1) * PAGE_SIZE]),
  ])
  const byPoints = counts.rows[0]?.by_points ?? [0, 0, 0, 0, 0]
  return {
    product: { handle, title: product.title, titleEn: product.en.title },
    count: byPoints.reduce((sum, n) => sum + n, 0),
    average: averageOf(byPoints),
    byPoints,
    reviews: rows.rows.map(({ shown }) => shown),
    page,
    pages: Math.max(1, Math.ceil((readable.rows[0]?.n ?? 0) / PAGE_SIZE)),
  }
}
