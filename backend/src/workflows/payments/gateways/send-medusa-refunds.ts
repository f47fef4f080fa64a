import type { PoolClient } from "pg"
import { CANCELLED } from "./cancelled-refunds"

// One payment of the gateway that is large enough; where a shopper paid in parts and none is, a
// person gives it back in the gateway's own screens.
const SQL = `
  with due as materialized (
    select r.id, r.amount, w.code, i.provider, i.reference, i.attempt_ref
    from refund r
    join payment p on p.id = r.payment_id
    join web_order w on w.code = upper(replace(p.payment_collection_id, 'pay_col_web_', ''))
      and p.payment_collection_id like 'pay\\_col\\_web\\_%'
    left join lateral (
      select i.provider, i.reference, i.attempt_ref from incoming_payment i
      where i.order_code = w.code and i.method <> 'transfer' and i.attempt_ref is not null
        and i.amount >= r.amount
      order by i.amount desc limit 1
    ) i on true
    where r.deleted_at is null and w.payment not in ('cod', 'vietqr')
      and right(r.id, ${CANCELLED.length}) <> '${CANCELLED}'
      and not exists (select 1 from outbox_message o where o.dedupe_key = 'refund-payment:' || r.id)
      and not exists (select 1 from intake_exception e
        where e.kind = 'REFUND_BY_HAND' and e.subject = 'refund:' || r.id)
    order by r.created_at limit 100
  ), by_hand as (
    insert into intake_exception (kind, subject, details)
    select 'REFUND_BY_HAND', 'refund:' || id, jsonb_build_object('orderCode', code, 'amount', amount)
    from due where reference is null
    on conflict (kind, subject) where state = 'open' do nothing
  )
  insert into outbox_message (topic, payload, dedupe_key)
  select 'refund-payment', jsonb_build_object('provider', provider, 'ref', attempt_ref,
    'reference', reference, 'amount', amount::bigint, 'key', id,
    'about', 'refund:' || id), 'refund-payment:' || id
  from due where reference is not null
  on conflict (dedupe_key) do nothing`

// What was paid in cash or by transfer is given back by hand; the shopper hears of it here.
const TELL = `
  insert into outbox_message (topic, payload, dedupe_key)
  select 'notice', jsonb_build_object('template', 'refund-made', 'code', w.code,
    'about', 'refund:' || r.id), 'refund-made:refund:' || r.id
  from refund r
  join payment p on p.id = r.payment_id and p.payment_collection_id like 'pay\\_col\\_web\\_%'
  join web_order w on w.code = upper(replace(p.payment_collection_id, 'pay_col_web_', ''))
  where r.deleted_at is null and w.payment in ('cod', 'vietqr')
    and right(r.id, ${CANCELLED.length}) <> '${CANCELLED}'
    and not exists (select 1 from outbox_message o
      where o.dedupe_key = 'refund-made:refund:' || r.id)
  order by r.created_at limit 100
  on conflict (dedupe_key) do nothing`

/**
 * What the office refunds on a Medusa order goes back to the card or wallet that paid it, once: in
 * Medusa's books our gateways' payments are the system's, which moves no money by itself.
 */
export async function sendMedusaRefunds(client: PoolClient): Promise<void> {
  await client.query(SQL)
  await client.query(TELL)
}
