import type { PoolClient } from "pg"
import { allocateToTill } from "./allocate-to-till"

type Waiting = { id: string; open: number }

const WAITING = `
  select i.id::text, (i.amount - coalesce((select sum(a.amount) from payment_allocation a
      where a.incoming_id = i.id), 0))::float8 "open"
  from incoming_payment i join payment_exception e on e.incoming_id = i.id
  where i.till_reference = $1 and e.state = 'open' and e.kind <> 'foreign_account'
  order by i.id for update of e`

const CLOSE = `
  update payment_exception set state = 'closed', closed_at = now(), closed_by = 'matching',
    note = 'the till asked for it' where incoming_id = $1`

/**
 * Money that came before its till could say so, or that lies in the queue again, pays what a
 * transfer still lacks. The caller holds the transfer.
 */
export async function matchWaiting(client: PoolClient, reference: string): Promise<void> {
  const { rows } = await client.query<Waiting>(WAITING, [reference])
  for (const { id, open } of rows) {
    const asked = await client.query<{ due: number }>(
      "select (amount - paid_amount)::float8 due from till_transfer where reference = $1",
      [reference],
    )
    const due = asked.rows[0]?.due ?? 0
    if (due <= 0) return
    const amount = Math.min(open, due)
    // Of a part that counts already nothing is open.
    if (amount <= 0) continue
    await allocateToTill(client, { incomingId: id, reference, amount })
    if (amount === open) await client.query(CLOSE, [id])
  }
}
