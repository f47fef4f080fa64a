import { withTransaction } from "../../../lib/pg"
import { wakeWorkers } from "../../outbox/wake-workers"
import { closeCase, openCase } from "./open-case"

// What a gateway took, the gateway gives back; a transfer is sent back by hand before it is noted.
const SEND_BACK = `
  insert into outbox_message (topic, payload, dedupe_key)
  select 'refund-payment', jsonb_build_object('provider', i.provider, 'ref', i.attempt_ref,
    'reference', i.reference, 'amount', a.amount, 'key', 'refund-' || a.id), 'refund-payment:' || a.id
  from payment_allocation a join incoming_payment i on i.id = a.incoming_id
  where a.id = $1 and i.method <> 'transfer' and i.attempt_ref is not null
  on conflict (dedupe_key) do nothing`

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
      if (purpose === "refund") await client.query(SEND_BACK, [gone.rows[0]?.id])
    }
    await closeCase(client, { id, note, by })
  })
  wakeWorkers()
}
