import { now } from "../../lib/clock"
import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"
import { forgetBook } from "../intake/book/book"

/**
 * Ends a rule: tills forget it as soon as they hear, what was sold before keeps its price. Ended
 * already, it stays so. Refuses NOT_FOUND.
 */
export async function endClearance(id: string, by: string): Promise<void> {
  const ended = await pool().query(
    "update clearance_rule set ended_at = $3, ended_by = $2 where id = $1 and ended_at is null",
    [id, by, now()],
  )
  if (ended.rowCount === 0) {
    const known = await pool().query("select 1 from clearance_rule where id = $1", [id])
    if (known.rowCount === 0) refuse("NOT_FOUND")
  }
  forgetBook()
}
