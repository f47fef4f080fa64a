import { pool, withTransaction } from "../../../lib/pg"
import { wakeDrain } from "../../intake/drain/drain"
import { applyEvent } from "../money/apply-event"
import { ATTEMPT_COLUMNS, attemptOf } from "./attempts/find-attempt"
import { GATEWAYS } from "./gateways"

const MOST_AT_ONCE = 20

// The longest unasked first; a call that got lost is found within about a minute, and still for a
// day after the order ended, when its money is late and belongs to the queue.
const NEXT = `
  update payment_attempt a set asked_at = now() from web_order w
  where w.code = a.order_code and (a.provider, a.ref) in (
    select provider, ref from payment_attempt
    where state in ('open', 'cancelled') and created_at between now() - interval '1 day'
      and now() - interval '30 seconds'
      and coalesce(asked_at, '-infinity') < now() - greatest(interval '45 seconds', (now() - created_at) / 4)
    order by asked_at nulls first limit ${MOST_AT_ONCE} for update skip locked)
  returning a.provider, ${ATTEMPT_COLUMNS}`

/** Asks the gateways how unfinished attempts stand, for calls that never came. Returns how many. */
export async function askGateways(): Promise<number> {
  const due = await pool().query(NEXT)
  for (const row of due.rows) {
    const gateway = GATEWAYS.get(row.provider)
    if (!gateway?.isOn()) continue
    try {
      const event = await gateway.ask(attemptOf(row))
      await withTransaction((client) => applyEvent(client, row.provider, event))
    } catch (error) {
      console.error(`asking ${row.provider} about ${row.ref}:`, String(error))
    }
  }
  if (due.rows.length > 0) wakeDrain()
  return due.rows.length
}
