import { raw } from "./sql-words"

/**
 * The rows of order lines, the same for both channels. Expects the CTE \`line\` with: x (the suffix of
 * all ids), oid, n, at, name, variant_id, qty, unit_price, cut (đồng that the line is below
 * unit price × quantity), treatment, rate_bp, done (quantity already handed over), ships, and the
 * columns of the catalogue.
 */
export const LINE_ROWS = `
line_items as (
  insert into order_line_item (id, title, subtitle, thumbnail, variant_id, product_id, product_title,
    product_subtitle, product_handle, variant_sku, variant_barcode, variant_title,
    requires_shipping, is_discountable, is_tax_inclusive, is_custom_price,
    unit_price, raw_unit_price, metadata, created_at)
  select 'ordli_' || x || '_' || n, name, variant_title, thumbnail, variant_id, product_id,
    coalesce(product_title, name), product_subtitle, product_handle, variant_sku, variant_barcode,
    variant_title, ships, true, true, true, unit_price, ${raw("unit_price")}, '{}', at
  from line
),
tax_lines as (
  insert into order_line_item_tax_line (id, item_id, code, description, rate, raw_rate, created_at)
  select 'ordlitxl_' || x || '_' || n, 'ordli_' || x || '_' || n, 'VAT', 'VAT',
    rate_bp / 100.0, ${raw("rate_bp / 100.0")}, at
  from line where treatment = 'RATE' and rate_bp > 0
),
adjustments as (
  insert into order_line_item_adjustment (id, item_id, code, description, amount, raw_amount,
    is_tax_inclusive, version, created_at)
  select 'ordliadj_' || x || '_' || n, 'ordli_' || x || '_' || n, null, 'discount and rounding',
    cut, ${raw("cut")}, true, 1, at
  from line where cut <> 0
),
order_items as (
  insert into order_item (id, order_id, version, item_id, quantity, raw_quantity,
    unit_price, raw_unit_price,
    fulfilled_quantity, raw_fulfilled_quantity, shipped_quantity, raw_shipped_quantity,
    delivered_quantity, raw_delivered_quantity, return_requested_quantity, return_received_quantity,
    return_dismissed_quantity, written_off_quantity, metadata, created_at)
  select 'orditem_' || x || '_' || n, oid, 1, 'ordli_' || x || '_' || n, qty, ${raw("qty")},
    unit_price, ${raw("unit_price")}, done, ${raw("done")}, done, ${raw("done")},
    done, ${raw("done")}, 0, 0, 0, 0, '{}', at
  from line
)`

/**
 * The rows of money. Expects the CTEs \`head\` (x, oid, at, total, taken = captured đồng, collection =
 * status of the collection, allowed = authorised đồng) and \`part\` (x, oid, n, at, kind, amount,
 * taken = whether it is captured).
 */
export const MONEY_ROWS = `
collections as (
  insert into payment_collection (id, currency_code, amount, raw_amount, authorized_amount,
    raw_authorized_amount, captured_amount, raw_captured_amount, refunded_amount,
    raw_refunded_amount, status, completed_at, created_at)
  select 'pay_col_' || x, 'vnd', total, ${raw("total")}, allowed, ${raw("allowed")},
    taken, ${raw("taken")}, 0, ${raw("0")}, collection,
    case when collection = 'completed' then at end, at
  from head
),
collection_links as (
  insert into order_payment_collection (id, order_id, payment_collection_id)
  select 'ordpay_' || x, oid, 'pay_col_' || x from head
),
sessions as (
  insert into payment_session (id, currency_code, amount, raw_amount, provider_id, data, context,
    status, authorized_at, payment_collection_id, metadata, created_at)
  select 'payses_' || x || '_' || n, 'vnd', amount, ${raw("amount")}, 'pp_system_default',
    '{}', '{}', 'authorized', at, 'pay_col_' || x, jsonb_build_object('kind', kind), at
  from part
),
payments as (
  insert into payment (id, amount, raw_amount, currency_code, provider_id, data, captured_at,
    payment_collection_id, payment_session_id, metadata, created_at)
  select 'pay_' || x || '_' || n, amount, ${raw("amount")}, 'vnd', 'pp_system_default', '{}',
    case when taken then at end, 'pay_col_' || x, 'payses_' || x || '_' || n,
    jsonb_build_object('kind', kind), at
  from part
),
captures as (
  insert into capture (id, amount, raw_amount, payment_id, created_at)
  select 'capt_' || x || '_' || n, amount, ${raw("amount")}, 'pay_' || x || '_' || n, at
  from part where taken
),
transactions as (
  insert into order_transaction (id, order_id, version, amount, raw_amount, currency_code,
    reference, reference_id, created_at)
  select 'ordtrx_' || x || '_' || n, oid, 1, amount, ${raw("amount")}, 'vnd', 'capture',
    'capt_' || x || '_' || n, at
  from part where taken
)`
