import type { MedusaContainer } from "@medusajs/framework/types"
import type { BuyerReviewRequest, WebOrderView } from "@ocop/contracts"
import { today } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { pool } from "../../lib/pg"
import { publicText } from "../../lib/plain-text"
import { dropPictures, storePictures } from "../uploads/store-pictures"

// The order says again, at the moment of writing, that these goods were bought and brought. A line
// that two counters served is one purchase: its first part stands for it.
const INSERT_SQL = `
  insert into review (id, order_code, line_no, product_id, variant_id, points, text, shown_name,
    locale, photos, business_day)
  select $1, o.code, l.line_no, v.product_id, l.variant_id, $4, $5, $6, $7, $8, $9
  from web_order o join web_order_line l on l.code = o.code
  join product_variant v on v.id = l.variant_id
  where o.code = $2 and o.status = 'fulfilled' and l.variant_id = $3
  order by l.line_no limit 1
  on conflict (order_code, variant_id) do nothing`

/** Refuses what this buyer cannot review, before any picture is touched. */
function checkBought(order: WebOrderView, skuId: string): void {
  if (!order.lines.some((line) => line.skuId === skuId)) refuse("NOT_FOUND")
  const known = order.reviews.find((review) => review.skuId === skuId)
  if (!known) refuse("REVIEW_TOO_EARLY")
  if (known.state !== "open") refuse("REVIEW_EXISTS")
}

/**
 * Keeps what a buyer says of goods of an own order; the office sees it before anyone else does.
 * Refuses NOT_FOUND for goods of no line, REVIEW_TOO_EARLY, REVIEW_EXISTS, FILE_REFUSED.
 */
export async function writeReview(
  container: MedusaContainer,
  order: WebOrderView,
  request: BuyerReviewRequest,
  files: readonly Buffer[],
): Promise<void> {
  const { skuId, points, locale } = request
  checkBought(order, skuId)
  const pictures = await storePictures(container, files)
  const photos = pictures.map(({ url, fileId, width, height }) => ({
    ...{ src: url, fileId, width, height },
  }))
  const written = await pool().query(INSERT_SQL, [
    ...[newId("rev"), order.code, skuId, points],
    ...[publicText(request.text), publicText(request.shownName).replaceAll("\n", " ")],
    ...[locale, JSON.stringify(photos), today()],
  ])
  if (written.rowCount === 1) return
  const ids = pictures.map(({ fileId }) => fileId)
  await dropPictures(container, ids)
  refuse("REVIEW_EXISTS")
}
