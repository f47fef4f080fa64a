import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { wakeWorkers } from "../outbox/wake-workers"
import { CAN_SEND_AGAIN } from "./list-letters"

const AGAIN_SQL = `
  with again as (
    update notice set status = 'queued' from (
      select n.id, n.dedupe_key from notice n
      left join outbox_message m on m.dedupe_key = 'send:' || n.dedupe_key
      where n.id = $1 and ${CAN_SEND_AGAIN} for update of n
    ) one where notice.id = one.id returning notice.dedupe_key
  )
  insert into outbox_message (topic, payload, dedupe_key)
  select 'send-notice', jsonb_build_object('dedupeKey', dedupe_key), 'send:' || dedupe_key from again
  on conflict (dedupe_key) do update set done_at = null, dead_at = null, attempts = 0,
    available_at = now(), last_error = null`

/**
 * A person has a letter that failed sent once more, to the same address and under the same name. Refuses
 * NOT_FOUND, and CASE_CLOSED for one that was sent, still waits, or may not be sent again.
 */
export async function sendAgain(id: string): Promise<void> {
  if (!/^\d{1,18}$/.test(id)) return refuse("NOT_FOUND")
  await withTransaction(async (client) => {
    const sent = await client.query(AGAIN_SQL, [id])
    if (sent.rowCount === 1) return
    const known = await client.query("select 1 from notice where id = $1", [id])
    refuse(known.rowCount === 1 ? "CASE_CLOSED" : "NOT_FOUND")
  })
  wakeWorkers()
}
