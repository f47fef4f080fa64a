import type { ClaimRequest } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { newId } from "../../lib/ids"
import { withTransaction } from "../../lib/pg"
import { currentBook } from "../intake/book/book"
import { queueOrderNotice } from "../notices/queue-order-notice"
import { wakeWorkers } from "../outbox/wake-workers"
import { CAN_CLAIM } from "./can-claim"
import { isPerishable } from "./is-perishable"

type Line = { variant_id: string; left: number }

// What is accepted or still open is claimed; what was declined may be said again.
const LINE_SQL = `
  select l.variant_id, (round(l.qty * 1000) - coalesce((select sum(round(c.qty * 1000))
    from goods_claim c where c.order_code = l.code and c.line_no = l.line_no
      and c.state <> 'declined'), 0))::float8 "left"
  from web_order o join web_order_line l on l.code = o.code
  where o.code = $1 and l.line_no = $2 and ${CAN_CLAIM} for update of o`

async function takePhotos(client: PoolClient, code: string, claim: string, ids: readonly string[]) {
  const taken = await client.query(
    `update goods_claim_photo set claim_id = $1
     where order_code = $2 and id = any($3) and claim_id is null`,
    [claim, code, ids],
  )
  if (taken.rowCount !== new Set(ids).size) refuse("INVALID_REQUEST", [{ path: "photoIds" }])
}

/**
 * Opens a claim of goods that came, for the office to work. Refuses CLAIM_NOT_POSSIBLE when they did
 * not come or no more of them is left to claim, CLAIM_NO_RETURN for goods that spoil, and
 * INVALID_REQUEST for pictures that are not this order's.
 */
export async function openClaim(code: string, request: ClaimRequest): Promise<void> {
  const { lineNo, qtyMilli, reason, wish, text, photoIds } = request
  const book = await currentBook()
  await withTransaction(async (client) => {
    const found = await client.query<Line>(LINE_SQL, [code, lineNo])
    const [line] = found.rows
    if (!line || qtyMilli > line.left) return refuse("CLAIM_NOT_POSSIBLE")
    const perishable = isPerishable(book.skus.get(line.variant_id))
    if (perishable && wish === "return") return refuse("CLAIM_NO_RETURN")
    const id = newId("oclaim")
    const made = await client.query(
      `insert into goods_claim (id, order_code, line_no, qty, reason, wish, perishable, story, at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing`,
      [id, code, lineNo, qtyMilli / 1000, reason, wish, perishable, text, now()],
    )
    if (made.rowCount === 0) return refuse("CLAIM_NOT_POSSIBLE")
    await takePhotos(client, code, id, photoIds)
    await queueOrderNotice(client, { template: "claim-opened", code, about: `claim:${id}` })
  })
  wakeWorkers()
}
