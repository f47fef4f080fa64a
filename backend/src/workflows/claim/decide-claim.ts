import { refuse } from "../../lib/http-error"
import { pool, withTransaction } from "../../lib/pg"
import { queueOrderNotice } from "../notices/queue-order-notice"
import { wakeWorkers } from "../outbox/wake-workers"

type Decision = { id: string; state: "accepted" | "declined"; note: string; by: string }

/** The office's answer to a claim, once; the buyer is told. Refuses NOT_FOUND and CASE_CLOSED. */
export async function decideClaim({ id, state, note, by }: Decision): Promise<void> {
  const isDecided = await withTransaction(async (client) => {
    const decided = await client.query<{ code: string }>(
      `update goods_claim set state = $2, note = $3, decided_by = $4, decided_at = now()
       where id = $1 and state = 'open' returning order_code code`,
      [id, state, note, by],
    )
    const [claim] = decided.rows
    if (!claim) return false
    const news = { template: `claim-${state}`, code: claim.code, about: `claim:${id}` }
    await queueOrderNotice(client, news)
    return true
  })
  if (isDecided) return wakeWorkers()
  const known = await pool().query("select 1 from goods_claim where id = $1", [id])
  refuse(known.rowCount === 1 ? "CASE_CLOSED" : "NOT_FOUND")
}
