import { withTransaction } from "../../../lib/pg"
import { packingOf } from "../../parcels/goods-of-outlet"
import { CANCELLED } from "../../payments/gateways/cancelled-refunds"
import { sendMedusaRefunds } from "../../payments/gateways/send-medusa-refunds"
import { releasePartPayments } from "../../payments/money/release-part-payments"
import { raw, summaryAfterCapture, summaryAfterRefund } from "./sql-words"

/** Web orders that may still change, with their Medusa order. */
const OPEN = `
  w.drained_at is not null and w.status in ('placed', 'awaiting_payment', 'paid')`

/**
 * What is left of a payment is captured. Expects the CTE \`due\`: x (the suffix of all ids), oid,
 * version, total, rest (đồng that the office has not captured), collection, payment, at.
 */
const CAPTURED = `
captures as (
  insert into capture (id, amount, raw_amount, payment_id)
  select 'capt_' || x || '_1', rest, ${raw("rest")}, payment from due
),
transactions as (
  insert into order_transaction (id, order_id, version, amount, raw_amount, currency_code,
    reference, reference_id)
  select 'ordtrx_' || x || '_1', oid, version, rest, ${raw("rest")}, 'vnd', 'capture',
    'capt_' || x || '_1' from due
),
summaries as (
  update order_summary s set totals = ${summaryAfterCapture("s.totals", "due.rest")}, updated_at = now()
  from due where s.order_id = due.oid and s.version = due.version and s.deleted_at is null
)
update payment_collection pc set status = 'completed', completed_at = due.at, updated_at = due.at,
  authorized_amount = due.total, raw_authorized_amount = ${raw("due.total")},
  captured_amount = due.total, raw_captured_amount = ${raw("due.total")}
from due where pc.id = due.collection`

/** Money that came after the drain is captured in Medusa too. */
const CAPTURE_LATE_MONEY = `
with due as materialized (
  select 'web_' || lower(w.code) x, o.id oid, o.version, w.total, w.total rest, w.payment kind,
    pc.id collection, 'pay_web_' || lower(w.code) || '_1' payment, now() at
  from web_order w
  join "order" o on o.id = w.order_id and o.status = 'pending'
  join payment_collection pc on pc.id = 'pay_col_web_' || lower(w.code) and pc.status = 'not_paid'
  where ${OPEN} and w.paid_amount >= w.total and w.total > 0
  order by w.code limit 100 for update of w, pc skip locked
),
sessions as (
  insert into payment_session (id, currency_code, amount, raw_amount, provider_id, data, context,
    status, authorized_at, payment_collection_id, metadata)
  select 'payses_' || x || '_1', 'vnd', total, ${raw("total")}, 'pp_system_default', '{}', '{}',
    'authorized', at, collection, jsonb_build_object('kind', kind) from due
),
payments as (
  insert into payment (id, amount, raw_amount, currency_code, provider_id, data, captured_at,
    payment_collection_id, payment_session_id, metadata)
  select payment, total, ${raw("total")}, 'vnd', 'pp_system_default', '{}', at,
    collection, 'payses_' || x || '_1', jsonb_build_object('kind', kind) from due
),
${CAPTURED}`

/**
 * Cash on delivery that was transferred beforehand or taken at a counter: of the authorised payment is
 * captured what the office has not captured of it.
 */
const CAPTURE_PREPAID = `
with due as materialized (
  select 'web_' || lower(w.code) x, o.id oid, o.version, w.total, pc.id collection, p.id payment, now() at,
    w.total - coalesce(pc.captured_amount, 0) rest
  from web_order w
  join "order" o on o.id = w.order_id and o.status = 'pending'
  join payment_collection pc on pc.id = 'pay_col_web_' || lower(w.code) and coalesce(pc.captured_amount, 0) < w.total
  join payment p on p.payment_collection_id = pc.id and p.captured_at is null and p.canceled_at is null
  where ${OPEN} and w.payment = 'cod' and w.paid_amount >= w.total and w.total > 0
  order by w.code limit 100 for update of w, pc, p skip locked
),
payments as (
  update payment p set captured_at = due.at, updated_at = due.at from due where p.id = due.payment
),
${CAPTURED}`

/**
 * An order that we cancelled or that was not paid in time is cancelled in Medusa, if not yet sent. Money
 * that Medusa has captured is refunded in its books: what moves it is the queue of payments.
 */
const CANCEL_IN_MEDUSA = `
with due as materialized (
  select o.id, o.version, pc.id collection, coalesce(w.cancelled_at, now()) at,
    'web_' || lower(w.code) x,
    coalesce(pc.captured_amount, 0) - coalesce(pc.refunded_amount, 0) back
  from web_order w
  join "order" o on o.id = w.order_id and o.status = 'pending'
  left join payment_collection pc on pc.id = 'pay_col_web_' || lower(w.code)
  where w.status in ('cancelled', 'expired') and w.drained_at is not null
    and not exists (select 1 from order_fulfillment f join fulfillment on fulfillment.id = f.fulfillment_id
      where f.order_id = o.id and f.deleted_at is null and fulfillment.canceled_at is null)
  order by o.id limit 100 for update of o skip locked
),
payments as (
  update payment p set canceled_at = due.at, updated_at = now() from due
  where p.payment_collection_id = due.collection and p.captured_at is null and p.canceled_at is null
),
collections as (
  update payment_collection pc set status = 'canceled', updated_at = now() from due
  where pc.id = due.collection and pc.captured_amount = 0
),
given as materialized (
  select due.*, p.id payment from due join payment p on p.payment_collection_id = due.collection
    and p.captured_at is not null
  where due.back > 0
),
refunds as (
  insert into refund (id, amount, raw_amount, payment_id, note)
  select 'ref_' || x || '${CANCELLED}', back, ${raw("back")}, payment, 'web order cancelled' from given
),
transactions as (
  insert into order_transaction (id, order_id, version, amount, raw_amount, currency_code,
    reference, reference_id)
  select 'ordtrx_' || x || '${CANCELLED}', id, version, -back, ${raw("-back")}, 'vnd', 'refund',
    'ref_' || x || '${CANCELLED}' from given
),
refunded as (
  update payment_collection pc set updated_at = now(),
    refunded_amount = coalesce(pc.refunded_amount, 0) + back,
    raw_refunded_amount = ${raw("coalesce(pc.refunded_amount, 0) + back")}
  from given where pc.id = given.collection
),
credits as (
  insert into order_credit_line (id, order_id, version, reference, reference_id, amount, raw_amount)
  select 'ordcl_' || x || '${CANCELLED}', id, version, 'payment_collection', collection, back,
    ${raw("back")} from given
),
summaries as (
  update order_summary s set updated_at = now(),
    totals = ${summaryAfterRefund("s.totals", "given.back")}
      || jsonb_build_object('credit_line_total', back, 'raw_credit_line_total', ${raw("back")})
  from given where s.order_id = given.id and s.version = given.version and s.deleted_at is null
)
update "order" o set status = 'canceled', canceled_at = due.at, updated_at = now()
from due where o.id = due.id`

/**
 * What the office did in Medusa (cancelled, took the cash, delivered) shows on the order page. Cash
 * on delivery is often taken after the delivery: a delivered order is followed until it is paid. Money
 * that Medusa has not captured comes first: a till pays and hands over within one second.
 */
const FOLLOW_MEDUSA = `
with state as (
  select w.code, o.status = 'canceled' canceled, o.canceled_at, pc.captured_amount captured,
    w.paid_amount >= w.total and coalesce(pc.captured_amount, 0) < w.total uncaptured,
    not exists (select 1 from order_item i where i.order_id = o.id and i.version = o.version
      and i.deleted_at is null and i.delivered_quantity < i.quantity) delivered
  from web_order w
  join "order" o on o.id = w.order_id
  left join payment_collection pc on pc.id = 'pay_col_web_' || lower(w.code)
  where ${OPEN} or (w.drained_at is not null and w.status = 'fulfilled' and w.paid_amount < w.total)
)
update web_order w set
  status = case when s.canceled then 'cancelled' when s.delivered and not s.uncaptured then 'fulfilled'
    when greatest(w.paid_amount, s.captured) >= w.total then 'paid' else w.status end,
  cancelled_at = case when s.canceled then s.canceled_at else w.cancelled_at end,
  paid_amount = greatest(w.paid_amount, s.captured)
from state s where w.code = s.code
  and (s.canceled or (s.delivered and not s.uncaptured and w.status <> 'fulfilled') or s.captured > w.paid_amount)`

/** Living fulfilments of open orders that nobody holds yet. */
const LYING = `
join order_fulfillment link on link.order_id = w.order_id and link.deleted_at is null
join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  and f.delivered_at is null`

/** The shopper hears of goods that left for them, once a parcel, and not of what they already hold. */
const TELL_OF_PARCELS = `
insert into outbox_message (topic, payload, dedupe_key)
select 'notice', jsonb_build_object('template', 'web-order-shipped', 'code', w.code, 'parcel', f.id),
  'web-order-shipped:' || f.id
from web_order w ${LYING}
where ${OPEN} and w.fulfilment->>'mode' <> 'pickup' and f.shipped_at is not null
  and not exists (select 1 from outbox_message o where o.dedupe_key = 'web-order-shipped:' || f.id)
on conflict (dedupe_key) do nothing`

/**
 * Who fetches an order hears once that it lies ready: when the last of it does, however many packings it
 * took, and whoever holds a part of it has been told; a packing that is undone is packed and told anew.
 */
const TELL_OF_READY = `
insert into outbox_message (topic, payload, dedupe_key)
select 'notice', jsonb_build_object('template', 'web-order-ready', 'code', w.code, 'parcel', lying.id),
  'web-order-ready:' || lying.id
from web_order w
cross join lateral (
  select f.id from (select w.order_id) w ${LYING} order by f.created_at, f.id limit 1) lying
cross join lateral (
  select bool_and(packing.packed_at is not null) whole
  from (select distinct outlet_id id from web_order_line where code = w.code) place
  cross join lateral ${packingOf("place.id")} packing
) packed
where ${OPEN} and w.fulfilment->>'mode' = 'pickup' and packed.whole
  and not exists (
    select 1 from order_fulfillment link
    join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
    join outbox_message o on o.dedupe_key = 'web-order-ready:' || f.id
    where link.order_id = w.order_id and link.deleted_at is null)
on conflict (dedupe_key) do nothing`

const STORY = [
  CAPTURE_LATE_MONEY,
  CAPTURE_PREPAID,
  FOLLOW_MEDUSA,
  CANCEL_IN_MEDUSA,
  TELL_OF_PARCELS,
  TELL_OF_READY,
]

/** Keeps web orders and their Medusa orders telling the same story, in both directions. */
export async function reconcileWebOrders(): Promise<void> {
  for (const sql of STORY) {
    await withTransaction((client) => client.query(sql))
  }
  await withTransaction(releasePartPayments)
  await withTransaction(sendMedusaRefunds)
}
