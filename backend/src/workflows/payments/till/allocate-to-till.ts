import type { PoolClient } from "pg"

type Allocation = {
  incomingId: string
  reference: string
  /** Đồng, at most what the transfer still lacks. */
  amount: number
}

const PAY = `
  update till_transfer set paid_amount = paid_amount + $2,
    status = case when paid_amount + $2 = amount then 'paid' else status end
  where reference = $1 returning status = 'paid' "isWhole"`

const CLOSE = [
  `update payment_exception e set state = 'closed', closed_at = now(), closed_by = 'matching',
     note = 'the rest came'
   from payment_allocation a
   where a.till_reference = $1 and a.incoming_id = e.incoming_id and e.kind = 'partial'
     and e.state = 'open'`,
  `update intake_exception set state = 'closed', closed_at = now(), closed_by = 'matching',
     note = 'the money came'
   where kind = 'TRANSFER_UNSEEN' and subject = 'till-transfer:' || $1 and state = 'open'`,
]

/** Counts money towards a till's transfer, which the caller holds: the one place where it does. */
export async function allocateToTill(client: PoolClient, allocation: Allocation): Promise<void> {
  const { incomingId, reference, amount } = allocation
  await client.query(
    `insert into payment_allocation (incoming_id, purpose, till_reference, amount, by)
     values ($1, 'till', $2, $3, 'matching')`,
    [incomingId, reference, amount],
  )
  const paid = await client.query<{ isWhole: boolean }>(PAY, [reference, amount])
  if (paid.rows[0]?.isWhole) await closeWhole(client, reference)
}

/** What a transfer asks for is there: what was to be looked at because of the rest is over. */
export async function closeWhole(client: PoolClient, reference: string): Promise<void> {
  for (const sql of CLOSE) await client.query(sql, [reference])
}
