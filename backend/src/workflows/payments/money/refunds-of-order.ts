import { CANCELLED } from "../gateways/cancelled-refunds"

/**
 * Of a web order `o`: đồng that wait to be given back, and those that went back, from the queue of
 * payments and from Medusa.
 */
export const REFUNDS_OF_ORDER = `(select json_build_object(
  'due', coalesce(sum(i.amount - gone.amount) filter (where e.state = 'open'
    and e.kind in ('cancelled', 'released', 'overpaid', 'duplicate', 'late')), 0),
  'made', coalesce(sum(gone.refunded), 0) + coalesce((select sum(r.amount) from refund r
    join payment p on p.id = r.payment_id
    where p.payment_collection_id = 'pay_col_web_' || lower(o.code) and r.deleted_at is null
      and right(r.id, ${CANCELLED.length}) <> '${CANCELLED}'), 0))
  from incoming_payment i left join payment_exception e on e.incoming_id = i.id
  cross join lateral (select coalesce(sum(a.amount), 0) amount,
      coalesce(sum(a.amount) filter (where a.purpose = 'refund'), 0) refunded
    from payment_allocation a where a.incoming_id = i.id) gone
  where i.order_code = o.code or i.id in (
    select a.incoming_id from payment_allocation a where a.order_code = o.code))`
