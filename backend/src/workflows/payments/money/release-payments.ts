import type { PoolClient } from "pg"

const SQL = `
  with held as materialized (
    select incoming_id, sum(amount) amount from payment_allocation
    where purpose = 'order' and order_code = $1 group by 1 having sum(amount) > 0
  ), released as (
    insert into payment_allocation (incoming_id, purpose, order_code, amount, by, note)
    select incoming_id, 'order', $1, -amount, 'shopper', '' from held
  ), asked as (
    insert into payment_exception (incoming_id, kind) select incoming_id, 'cancelled' from held
    on conflict (incoming_id) do update set kind = 'cancelled', state = 'open', opened_at = now(),
      closed_at = null, closed_by = null, note = null
  )
  update web_order set paid_amount = 0 where code = $1 and exists (select 1 from held)`

/**
 * Everything that was paid for an order leaves it and waits in the queue to be given back; the caller
 * holds the order and ends it in the same transaction. Medusa's books follow in the drain.
 */
export async function releasePayments(client: PoolClient, code: string): Promise<void> {
  await client.query(SQL, [code])
}
