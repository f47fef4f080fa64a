import { LINE_ROWS, MONEY_ROWS } from "./line-rows"
import { CATALOGUE_COLUMNS, CATALOGUE_JOIN, notFailed, raw, summaryTotals } from "./sql-words"

/**
 * Up to $1 till sales become Medusa orders: completed, paid, handed over. One statement inserts
 * everything and marks the sales, so no crash can leave half an order or lose the mark. Stock moved
 * at the sale and is not touched. Several processes share the work by skipping locked rows.
 */
export const DRAIN_SALES = `
with claimed as materialized (
  select s.*, 'pos_' || replace(s.id::text, '-', '') x,
    'order_pos_' || replace(s.id::text, '-', '') oid
  from sale s where s.drained_at is null and ${notFailed("'sale:' || s.id")}
  order by s.received_at, s.id limit $1 for update of s skip locked
),
line as materialized (
  select c.x, c.oid, c.at, l.line_no n, l.name, l.variant_id, l.inventory_item_id, l.qty,
    l.unit_price, l.treatment, l.rate_bp, l.qty done, false ships, ${CATALOGUE_COLUMNS},
    -- The rounding of the whole basket sits in its first line.
    l.unit_price * l.qty - l.payable - case
      when row_number() over (partition by c.id order by l.line_no) = 1
      then c.total - sum(l.payable) over (partition by c.id) else 0 end cut
  from claimed c join sale_line l on l.sale_id = c.id ${CATALOGUE_JOIN}
),
part as materialized (
  select x, oid, n, at, kind, least(hi, total) - least(hi - amount, total) amount, true taken
  from (
    select c.x, c.oid, c.at, c.total, t.n, t.kind, t.amount,
      -- Change comes out of the cash.
      sum(t.amount) over (partition by c.id order by t.kind = 'cash', t.n rows unbounded preceding) hi
    from claimed c join sale_tender t on t.sale_id = c.id
  ) t where hi - amount < total
),
head as (
  select x, oid, at, total, total taken, total allowed, 'completed' collection from claimed
),
orders as (
  insert into "order" (id, region_id, version, sales_channel_id, status, currency_code, metadata,
    created_at)
  select oid, (select id from region where currency_code = 'vnd' and deleted_at is null
      order by created_at limit 1), 1, sales_channel_id, 'completed', 'vnd',
    jsonb_build_object('channel', 'pos', 'receipt_no', receipt_no, 'sale_id', id,
      'outlet_id', outlet_id, 'register_id', register_id, 'staff_id', staff_id), at
  from claimed
),
summaries as (
  insert into order_summary (id, order_id, version, totals, created_at)
  select 'ordsum_' || x, oid, 1, ${summaryTotals("total", "total")}, at from claimed
),
${LINE_ROWS},
${MONEY_ROWS},
fulfillments as (
  -- Shipped, so that Medusa refuses to cancel it: a click must not put sold goods back.
  insert into fulfillment (id, location_id, packed_at, shipped_at, delivered_at, data, provider_id,
    requires_shipping, created_at)
  select 'ful_' || x, location_id, at, at, at, '{}',
    (select id from fulfillment_provider where id = 'manual_manual'), false, at
  from claimed
),
fulfillment_items as (
  insert into fulfillment_item (id, title, sku, barcode, quantity, raw_quantity, line_item_id,
    inventory_item_id, fulfillment_id, created_at)
  select 'fulit_' || x || '_' || n, name, coalesce(variant_sku, ''), coalesce(variant_barcode, ''),
    qty, ${raw("qty")}, 'ordli_' || x || '_' || n, inventory_item_id, 'ful_' || x, at
  from line
),
fulfillment_links as (
  insert into order_fulfillment (id, order_id, fulfillment_id)
  select 'ordful_' || x, oid, 'ful_' || x from claimed
)
update sale s set order_id = c.oid, drained_at = clock_timestamp()
from claimed c where s.id = c.id returning s.id`
