import { pool } from "../../lib/pg"

/** Keeps what a provider told us before it is answered; a second time changes nothing and is false. */
export async function keepEvent(provider: string, eventId: string, raw: string): Promise<boolean> {
  const kept = await pool().query({
    name: "keep-event",
    text: `insert into webhook_inbox (provider, event_id, raw) values ($1, $2, $3)
      on conflict do nothing`,
    values: [provider, eventId, raw],
  })
  return kept.rowCount === 1
}
