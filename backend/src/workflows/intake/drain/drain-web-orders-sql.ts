import { LINE_ROWS, MONEY_ROWS } from "./line-rows"
import { CATALOGUE_COLUMNS, CATALOGUE_JOIN, notFailed, raw, summaryTotals } from "./sql-words"

const CLOSED = "('cancelled', 'expired')"

/**
 * Up to $1 web orders become Medusa orders that the office can fulfil: pending, with their
 * reservations on the order's lines. Cash on delivery is authorised and waits for its capture; a
 * bank transfer waits for the money, or is captured when it came before the drain.
 */
export const DRAIN_WEB_ORDERS = `
with claimed as materialized (
  select w.*, 'web_' || lower(w.code) x, 'order_web_' || lower(w.code) oid, w.placed_at at,
    w.paid_amount >= w.total paid, w.status in ${CLOSED} closed
  from web_order w where w.drained_at is null and ${notFailed("'web_order:' || w.code")}
  order by w.placed_at, w.code limit $1 for update of w skip locked
),
line as materialized (
  select c.x, c.oid, c.at, l.line_no n, l.name, l.variant_id, l.inventory_item_id, l.qty,
    l.unit_price, l.treatment, l.rate_bp, 0::numeric done, true ships, ${CATALOGUE_COLUMNS},
    l.unit_price * l.qty - l.payable cut, l.reservation_id
  from claimed c join web_order_line l on l.code = c.code ${CATALOGUE_JOIN}
),
part as materialized (
  select x, oid, 1 n, at, payment kind, total amount, paid taken
  from claimed where total > 0 and not closed and (paid or payment = 'cod')
),
head as (
  select x, oid, at, total, case when paid then total else 0 end taken,
    case when not closed and (paid or payment = 'cod') then total else 0 end allowed,
    case when closed then 'canceled' when paid then 'completed' when payment = 'cod' then 'authorized'
      else 'not_paid' end collection
  from claimed
),
addresses as (
  insert into order_address (id, first_name, address_1, city, province, country_code, phone,
    metadata, created_at)
  select 'ordaddr_' || c.x, coalesce(c.recipient, c.contact)->>'name',
    coalesce(c.fulfilment->>'line', outlet.address, outlet.name),
    coalesce(commune.name, c.fulfilment->>'communeName'),
    coalesce(c.fulfilment->>'provinceName', 'Hà Tĩnh'), 'vn',
    coalesce(c.recipient, c.contact)->>'phone', c.fulfilment, c.at
  from claimed c
  left join outlet on outlet.code = c.fulfilment->>'outletCode' and outlet.deleted_at is null
  left join commune on commune.code = coalesce(c.fulfilment->>'communeCode', outlet.commune_code)
),
orders as (
  insert into "order" (id, region_id, version, sales_channel_id, status, email, currency_code,
    shipping_address_id, canceled_at, locale, metadata, created_at)
  select oid, (select id from region where currency_code = 'vnd' and deleted_at is null
      order by created_at limit 1), 1,
    (select id from sales_channel where lower(name) = 'online' and deleted_at is null
      order by created_at limit 1),
    (case when closed then 'canceled' else 'pending' end)::order_status_enum, contact->>'email',
    'vnd', 'ordaddr_' || x, case when closed then coalesce(cancelled_at, now()) end, locale,
    jsonb_build_object('channel', 'web', 'code', code, 'payment', payment, 'note', note,
      'seller_id', seller_id, 'wished_on', wished_on), at
  from claimed
),
summaries as (
  insert into order_summary (id, order_id, version, totals, created_at)
  select 'ordsum_' || x, oid, 1, ${summaryTotals("total", "taken")}, at from head
),
charged as (
  select c.*, y.suffix, y.called, y.amount from claimed c
  cross join lateral (values ('', null, c.shipping), ('_packing', 'Đóng gói giỏ quà', c.packing))
    y(suffix, called, amount)
  where y.suffix = '' or y.amount > 0
),
methods as (
  insert into order_shipping_method (id, name, amount, raw_amount, is_tax_inclusive,
    shipping_option_id, data, metadata, created_at)
  select 'ordsm_' || c.x || c.suffix, coalesce(c.called, so.name, c.fulfilment->>'mode'), c.amount,
    ${raw("c.amount")}, true, so.id, case when c.suffix = '' then coalesce(c.delivery, '{}') else '{}' end,
    '{}', c.at
  from charged c left join lateral (
    select so.id, so.name from shipping_option so
    left join shipping_option_type t on t.id = so.shipping_option_type_id
    where so.deleted_at is null
    order by (t.code = c.fulfilment->>'mode') desc nulls last, so.created_at limit 1
  ) so on true
),
method_links as (
  insert into order_shipping (id, order_id, version, shipping_method_id, created_at)
  select 'ordspmv_' || x || suffix, oid, 1, 'ordsm_' || x || suffix, at from charged
),
${LINE_ROWS},
${MONEY_ROWS},
reserved as (
  update reservation_item r set line_item_id = 'ordli_' || l.x || '_' || l.n, updated_at = now()
  from line l where r.id = l.reservation_id
    and r.line_item_id is distinct from 'ordli_' || l.x || '_' || l.n
)
update web_order w set order_id = c.oid, drained_at = clock_timestamp()
from claimed c where w.code = c.code returning w.code as id`
