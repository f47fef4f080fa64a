import { raw, summaryAfterRefund } from "./sql-words"

/**
 * Up to $1 refunds of tills become received returns of their Medusa orders, with the money given back.
 * Goods moved when the refund was posted and are not touched. One statement, ids made of the refund's
 * own, so no crash can leave half a return or make a second one; of a sale's refunds the oldest goes
 * first. Lines that remain keep what is left of their price, to the đồng: Medusa spreads a discount
 * over the quantity, our refunds round it, so what a line is below its price is written anew.
 */
export const DRAIN_REFUNDS = `
with claimed as materialized (
  select r.*, s.total sold, s.order_id oid, o.version, 'pos_' || replace(r.id::text, '-', '') x,
    'pos_' || replace(s.id::text, '-', '') sx
  from sale_refund r
  join sale s on s.id = r.sale_id and s.drained_at is not null
  join "order" o on o.id = s.order_id
  where r.drained_at is null
    and not exists (select 1 from intake_exception e where e.kind = 'DRAIN_FAILED'
      and e.state = 'open' and e.subject = 'sale_refund:' || r.id)
    and not exists (select 1 from sale_refund e where e.sale_id = r.sale_id
      and e.drained_at is null and (e.at, e.id) < (r.at, r.id))
  order by r.at, r.id limit $1 for update of r, o skip locked
),
line as materialized (
  select c.x, c.oid, c.version, c.at, l.line_no n, l.qty, l.unit_price, i.id item_id,
    i.item_id line_item, l.payable - coalesce(known.payable, 0) - coalesce(own.payable, 0) rest,
    coalesce(own.good, 0) good, coalesce(own.bad, 0) bad,
    i.quantity - i.return_received_quantity - i.return_dismissed_quantity
      - coalesce(own.good, 0) - coalesce(own.bad, 0) kept,
    c.sold - coalesce(given.total, 0) - c.total rest_of_sale
  from claimed c
  join sale_line l on l.sale_id = c.sale_id
  join order_item i on i.order_id = c.oid and i.version = c.version and i.deleted_at is null
    and i.item_id = 'ordli_' || c.sx || '_' || l.line_no
  left join lateral (
    select sum(b.payable) payable from sale_refund_line b
    join sale_refund e on e.id = b.refund_id and e.drained_at is not null
    where b.sale_id = l.sale_id and b.line_no = l.line_no
  ) known on true
  left join lateral (
    select sum(b.payable) payable, sum(b.qty) filter (where b.condition = 'SELLABLE') good,
      sum(b.qty) filter (where b.condition <> 'SELLABLE') bad
    from sale_refund_line b where b.refund_id = c.id and b.line_no = l.line_no
  ) own on true
  left join lateral (
    select sum(e.total) total from sale_refund e
    where e.sale_id = c.sale_id and e.drained_at is not null
  ) given on true
),
kept as materialized (
  -- What rounding is left of the basket sits in the first line that is left.
  select *, (unit_price * kept - rest - case when row_number() over one = 1
      then rest_of_sale - sum(rest) over (partition by x) else 0 end) * qty / kept cut
  from line where kept > 0 window one as (partition by x order by n)
),
returns as (
  insert into "return" (id, order_id, order_version, status, location_id, refund_amount,
    raw_refund_amount, created_by, metadata, requested_at, received_at, created_at)
  select 'return_' || x, oid, version, 'received', location_id, total, ${raw("total")}, staff_id,
    jsonb_build_object('refund_no', refund_no, 'refund_id', id, 'reason', reason), at, at, at
  from claimed
),
return_items as (
  insert into return_item (id, return_id, item_id, quantity, raw_quantity, received_quantity,
    raw_received_quantity, damaged_quantity, raw_damaged_quantity, created_at)
  select 'retitem_' || x || '_' || n, 'return_' || x, line_item, good + bad, ${raw("good + bad")},
    good + bad, ${raw("good + bad")}, bad, ${raw("bad")}, at
  from line where good + bad > 0
),
order_items as (
  update order_item i set updated_at = now(),
    return_received_quantity = i.return_received_quantity + l.good,
    raw_return_received_quantity = ${raw("i.return_received_quantity + l.good")},
    return_dismissed_quantity = i.return_dismissed_quantity + l.bad,
    raw_return_dismissed_quantity = ${raw("i.return_dismissed_quantity + l.bad")},
    written_off_quantity = i.written_off_quantity + l.bad,
    raw_written_off_quantity = ${raw("i.written_off_quantity + l.bad")}
  from line l where i.id = l.item_id and l.good + l.bad > 0
),
old_adjustments as (
  update order_line_item_adjustment a set deleted_at = now(), updated_at = now()
  from line l where a.item_id = l.line_item and a.version = l.version and a.deleted_at is null
),
adjustments as (
  insert into order_line_item_adjustment (id, item_id, code, description, amount, raw_amount,
    is_tax_inclusive, version, created_at)
  select 'ordliadj_' || x || '_' || n, line_item, null, 'discount and rounding', cut, ${raw("cut")},
    true, version, at
  from kept where cut <> 0
),
money as materialized (
  select *, least(hi, total) - least(hi - room, total) amount from (
    select c.x, c.oid, c.version, c.at, c.total, c.refund_no, c.staff_id, p.id payment, p.n, p.room,
      -- Money goes back the way it came, as far as it did.
      sum(p.room) over (partition by c.x order by p.is_same desc, p.n rows unbounded preceding) hi
    from claimed c
    cross join lateral (
      select p.id, row_number() over (order by p.id) n,
        exists (select 1 from sale_refund_payment way where way.refund_id = c.id
          and way.kind = p.metadata ->> 'kind') is_same,
        p.amount - coalesce((select sum(amount) from refund where payment_id = p.id
          and deleted_at is null), 0) room
      from payment p where p.payment_collection_id = 'pay_col_' || c.sx
    ) p
  ) p where hi - room < total
),
refunds as (
  insert into refund (id, amount, raw_amount, payment_id, note, created_by, created_at)
  select 'ref_' || x || '_' || n, amount, ${raw("amount")}, payment, refund_no, staff_id, at
  from money
),
transactions as (
  insert into order_transaction (id, order_id, return_id, version, amount, raw_amount,
    currency_code, reference, reference_id, created_at)
  select 'ordtrx_' || x || '_' || n, oid, 'return_' || x, version, -amount, ${raw("-amount")}, 'vnd',
    'refund', 'ref_' || x || '_' || n, at
  from money
),
collections as (
  update payment_collection pc set updated_at = now(),
    refunded_amount = coalesce(pc.refunded_amount, 0) + c.total,
    raw_refunded_amount = ${raw("coalesce(pc.refunded_amount, 0) + c.total")}
  from claimed c where pc.id = 'pay_col_' || c.sx
),
summaries as (
  update order_summary s set totals = ${summaryAfterRefund("s.totals", "c.total")},
    updated_at = now()
  from claimed c where s.order_id = c.oid and s.version = c.version and s.deleted_at is null
)
update sale_refund r set return_id = 'return_' || c.x, drained_at = clock_timestamp()
from claimed c where r.id = c.id returning r.id`
