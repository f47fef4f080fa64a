import { refuse } from "../../lib/http-error"
import { pool } from "../../lib/pg"

type Decision = { id: string; state: "accepted" | "declined"; note: string; by: string }

/** The office's answer to a claim, once. Refuses NOT_FOUND and CASE_CLOSED. */
export async function decideClaim({ id, state, note, by }: Decision): Promise<void> {
  const decided = await pool().query(
    `update goods_claim set state = $2, note = $3, decided_by = $4, decided_at = now()
     where id = $1 and state = 'open'`,
    [id, state, note, by],
  )
  if (decided.rowCount === 1) return
  const known = await pool().query("select 1 from goods_claim where id = $1", [id])
  refuse(known.rowCount === 1 ? "CASE_CLOSED" : "NOT_FOUND")
}
