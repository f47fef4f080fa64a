import type { PoolClient } from "pg"

const SQL = `
  with held as materialized (
    select a.incoming_id, a.order_code, sum(a.amount) amount
    from payment_allocation a join web_order w on w.code = a.order_code
    where a.purpose = 'order' and w.status in ('cancelled', 'expired') and w.paid_amount > 0
      and not exists (select 1 from payment p join capture c on c.payment_id = p.id
        where p.payment_collection_id = 'pay_col_web_' || lower(w.code) and c.deleted_at is null)
    group by 1, 2 having sum(a.amount) > 0
  ), released as (
    insert into payment_allocation (incoming_id, purpose, order_code, amount, by, note)
    select incoming_id, 'order', order_code, -amount, 'matching', 'the order ended' from held
  ), asked as (
    insert into payment_exception (incoming_id, kind) select distinct incoming_id, 'released' from held
    on conflict (incoming_id) do update set kind = 'released', state = 'open', opened_at = now(),
      closed_at = null, closed_by = null, note = null
  )
  update web_order w set paid_amount = 0
  from (select distinct order_code from held) h where w.code = h.order_code`

/**
 * Money in orders that ended before they were paid in full belongs to the payer again: it leaves the
 * order and waits in the queue to be given back. What Medusa captured is Medusa's to refund.
 */
export async function releasePartPayments(client: PoolClient): Promise<void> {
  await client.query(SQL)
}
