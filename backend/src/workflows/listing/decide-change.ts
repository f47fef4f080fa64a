import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"

export type Decision = {
  changeId: string
  decision: "confirmed" | "declined"
  reason: string | null
  decidedBy: string
}

/**
 * Records the office's one decision on a change. Refuses NOT_FOUND, and CHANGE_CLOSED when it was
 * decided before: of two people who decide at once, the key lets one through.
 */
export async function decideChange(input: Decision): Promise<void> {
  const { changeId, decision, reason, decidedBy } = input
  const made = await pool().query(
    `insert into listing_decision (change_id, decision, reason, decided_by)
     select id, $2, $3, $4 from listing_change where id = $1
     on conflict (change_id) do nothing returning change_id`,
    [changeId, decision, reason, decidedBy],
  )
  if (made.rowCount === 1) return
  const known = await pool().query("select 1 from listing_change where id = $1", [changeId])
  refuse(known.rowCount === 1 ? "CHANGE_CLOSED" : "NOT_FOUND")
}
