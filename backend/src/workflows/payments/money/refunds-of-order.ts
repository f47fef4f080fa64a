import { CANCELLED } from "../gateways/cancelled-refunds"

// Of money that came for several orders, `o` is owed what left it, less what others gave up after it
// did: what goes back goes back in the sequence in which it was given up.
const OWED = `case when i.joint_code is null then i.amount - gone.amount
  else greatest(0, least(gone.released, i.amount - gone.amount - coalesce((
    select -sum(b.amount) from payment_allocation b where b.incoming_id = i.id and b.amount < 0
      and b.order_code <> o.code and b.id > gone.last), 0))) end`

/**
 * Of a web order `o`: đồng that wait to be given back, and those that went back, from the queue of
 * payments and from Medusa.
 */
export const REFUNDS_OF_ORDER = `(select json_build_object(
  'due', coalesce(sum(${OWED}) filter (where e.state = 'open'
    and e.kind in ('cancelled', 'released', 'overpaid', 'duplicate', 'late')), 0),
  'made', coalesce(sum(case when i.joint_code is null then gone.refunded
      else least(gone.refunded, gone.released - ${OWED}) end), 0) + coalesce((select sum(r.amount) from refund r
    join payment p on p.id = r.payment_id
    where p.payment_collection_id = 'pay_col_web_' || lower(o.code) and r.deleted_at is null
      and right(r.id, ${CANCELLED.length}) <> '${CANCELLED}'), 0))
  from incoming_payment i left join payment_exception e on e.incoming_id = i.id
  cross join lateral (select coalesce(sum(a.amount), 0) amount,
      coalesce(sum(a.amount) filter (where a.purpose = 'refund'), 0) refunded,
      coalesce(-sum(a.amount) filter (where a.amount < 0 and a.order_code = o.code), 0) released,
      max(a.id) filter (where a.amount < 0 and a.order_code = o.code) last
    from payment_allocation a where a.incoming_id = i.id) gone
  where i.order_code = o.code or i.id in (
    select a.incoming_id from payment_allocation a where a.order_code = o.code))`
