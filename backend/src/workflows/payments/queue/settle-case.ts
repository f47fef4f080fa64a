import type { PoolClient } from "pg"
import { withTransaction } from "../../../lib/pg"
import { queueOrderNotice } from "../../notices/queue-order-notice"
import { wakeWorkers } from "../../outbox/wake-workers"
import { closeCase, openCase } from "./open-case"

// What a gateway took, the gateway gives back; a transfer, and what a counter took, go back by hand before it
// is noted.
const SEND_BACK = `
  insert into outbox_message (topic, payload, dedupe_key)
  select 'refund-payment', jsonb_build_object('provider', i.provider, 'ref', i.attempt_ref,
    'reference', i.reference, 'amount', a.amount, 'key', 'refund-' || a.id,
    'about', 'allocation:' || a.id), 'refund-payment:' || a.id
  from payment_allocation a join incoming_payment i on i.id = a.incoming_id
  where a.id = $1 and i.method <> 'transfer' and i.attempt_ref is not null
  on conflict (dedupe_key) do nothing`

// Who got money back by hand is told now, who paid through a gateway when it has given it back.
const TELL = `
  select coalesce(i.order_code, (select o.order_code from payment_allocation o
      where o.incoming_id = i.id and o.purpose = 'order' order by o.id desc limit 1)) code
  from payment_allocation a join incoming_payment i on i.id = a.incoming_id
  where a.id = $1 and (i.method = 'transfer' or i.attempt_ref is null)`

async function refund(client: PoolClient, allocation: string): Promise<void> {
  await client.query(SEND_BACK, [allocation])
  const found = await client.query<{ code: string | null }>(TELL, [allocation])
  const code = found.rows[0]?.code
  if (!code) return
  const about = `allocation:${allocation}`
  await queueOrderNotice(client, { template: "refund-made", code, about })
}

type Settling = {
  id: string
  /** `refund`: the open đồng went back to the payer. `kept`: they stay with us, for a reason. */
  purpose: "refund" | "kept"
  note: string
  by: string
}

/** A person closes a case and says where its open đồng went. Refuses NOT_FOUND and CASE_CLOSED. */
export async function settleCase({ id, purpose, note, by }: Settling): Promise<void> {
  await withTransaction(async (client) => {
    const { open } = await openCase(client, id)
    if (open > 0) {
      const gone = await client.query<{ id: string }>(
        `insert into payment_allocation (incoming_id, purpose, amount, by, note)
         values ($1, $2, $3, $4, $5) returning id::text`,
        [id, purpose, open, by, note],
      )
      const [allocation] = gone.rows
      if (purpose === "refund" && allocation) await refund(client, allocation.id)
    }
    await closeCase(client, { id, note, by })
  })
  wakeWorkers()
}
