import type { UnreadDecision, UnreadEvent } from "@ocop/contracts"
import { refuse } from "../../../lib/http-error"
import { pool, withTransaction } from "../../../lib/pg"
import { wakeWorkers } from "../../outbox/wake-workers"

const MOST_SHOWN = 50

/** Genuine calls that could not be read, the longest waiting first: there may be money in them. */
export async function listUnreadEvents(): Promise<UnreadEvent[]> {
  const found = await pool().query<Omit<UnreadEvent, "receivedAt"> & { receivedAt: Date }>(
    `select provider, event_id "eventId", raw, received_at "receivedAt", coalesce(last_error, '') error
     from webhook_inbox where state = 'dead' order by received_at limit ${MOST_SHOWN}`,
  )
  return found.rows.map((row) => ({ ...row, receivedAt: row.receivedAt.toISOString() }))
}

const SQL = {
  retry: `state = 'new', attempts = 0, available_at = now()`,
  dismiss: `state = 'done', done_at = now()`,
} as const

/**
 * A person has an unread call read again, or says why nothing is to be done about it. Refuses
 * CASE_CLOSED for one that is not waiting.
 */
export async function decideUnreadEvent(decision: UnreadDecision, by: string): Promise<void> {
  const { provider, eventId, act, note } = decision
  await withTransaction(async (client) => {
    const moved = await client.query(
      `update webhook_inbox set ${SQL[act]} where provider = $1 and event_id = $2 and state = 'dead'`,
      [provider, eventId],
    )
    if (moved.rowCount === 0) refuse("CASE_CLOSED")
    await client.query(
      `update intake_exception set state = 'closed', closed_at = now(), closed_by = $2, note = $3
       where kind = 'INBOX_DEAD' and subject = $1 and state = 'open'`,
      [`webhook:${provider}:${eventId}`, by, `${act}: ${note}`],
    )
  })
  wakeWorkers()
}
