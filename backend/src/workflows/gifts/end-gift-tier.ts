import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { forgetBook } from "../intake/book/book"

/**
 * Takes a ready-made basket back from now on; what was ordered stays. Ended already, it stays so.
 * Refuses NOT_FOUND.
 */
export async function endGiftTier(code: string, by: string): Promise<void> {
  const ended = await pool().query(
    `update gift_tier set ended_at = coalesce(ended_at, now()), ended_by = coalesce(ended_by, $2)
     where code = $1`,
    [code, by],
  )
  if (ended.rowCount === 0) refuse("NOT_FOUND")
  forgetBook()
}
