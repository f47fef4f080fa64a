import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { forgetBook } from "../intake/book/book"
import { tellShop } from "./tell-shop"

/**
 * Ends a promotion from now on: its vouchers open nothing any more, and what counters sold before keeps its
 * price. Refuses PROMOTION_ENDED and NOT_FOUND.
 */
export async function endPromotion(id: string, by: string): Promise<void> {
  await withTransaction(async (client) => {
    const ended = await client.query(
      "update price_promotion set ended_at = $3, ended_by = $2 where id = $1 and ended_at is null",
      [id, by, now()],
    )
    if (ended.rowCount === 1) return tellShop(client, id, "ended")
    const known = await client.query("select 1 from price_promotion where id = $1", [id])
    refuse(known.rowCount === 1 ? "PROMOTION_ENDED" : "NOT_FOUND")
  })
  forgetBook()
}
