import { randomUUID } from "node:crypto"
import type pg from "pg"

/** Tables of the columns, checks and keys of ours, without triggers or ledger. */
export async function makeRawOrders(db: pg.Pool): Promise<void> {
  await db.query(`
    create table raw_order (like web_order including all);
    create table raw_order_line (like web_order_line including all);
    create table raw_reservation (like reservation_item including all);
    create table raw_outbox (like outbox_message including all);
    create table raw_stock (item text primary key, stocked numeric not null, reserved numeric not null);
    insert into raw_stock select inventory_item_id, 1000000, 0 from inventory_level
      where location_id = 'sloc_1' and deleted_at is null;
  `)
}

const ORDER = `insert into raw_order (code, idempotency_key, request_hash, status, seller_id, contact,
    fulfilment, payment, locale, business_day, goods, shipping, net, vat, total, vat_by_rate, placed_at)
  values ($1, $2, $1, 'placed', 'le_operator', '{"name": "DEMO", "phone": "+84900000001"}',
    '{"mode": "delivery", "communeCode": "18073", "line": "12 DEMO"}', 'cod', 'vi', '2026-11-21',
    23000, 30000, 49075, 3925, 53000, '[]', now())`
const LINES = `insert into raw_order_line (code, line_no, variant_id, inventory_item_id, location_id,
    outlet_id, qty, unit_price, payable, net, vat, treatment, rate_bp, tax_rule_id, name, unit,
    reservation_id)
  select $1::text, n, 'variant_b' || n, items[n], 'sloc_1', 'out_1', 1, 11500, 11500, 10648, 852,
    'RATE', 800, 'vat-standard', 'DEMO', 'hộp', 'resitem_' || $1 || n
  from (select $2::text[] items) given, generate_series(1, 2) n`
const HELD = `insert into raw_reservation (id, line_item_id, inventory_item_id, location_id, quantity,
    raw_quantity, allow_backorder)
  select 'resitem_' || $1::text || n, 'ordli_' || $1 || n, items[n], 'sloc_1', 1, '{"value": "1"}', false
  from (select $2::text[] items) given, generate_series(1, 2) n`
const STOCK = `update raw_stock s set reserved = s.reserved + 1 from (
    select item from raw_stock where item = any($1::text[]) order by item for update
  ) k where s.item = k.item and s.stocked - s.reserved >= 1`

/** The rows of one web order with two lines, by plain SQL in one transaction. */
export async function orderRaw(client: pg.Client, items: [string, string]): Promise<void> {
  const code = randomUUID()
  await client.query("begin")
  await client.query({ name: "raw-order", text: ORDER, values: [code, randomUUID()] })
  await client.query({ name: "raw-lines", text: LINES, values: [code, items] })
  await client.query({ name: "raw-held", text: HELD, values: [code, items] })
  await client.query({ name: "raw-stock", text: STOCK, values: [items] })
  await client.query({
    name: "raw-outbox",
    text: "insert into raw_outbox (topic, payload, dedupe_key) values ('notice', '{}', $1)",
    values: [code],
  })
  await client.query("commit")
}

const QUOTED = `select v.id, price.amount, l.location_id, l.stocked_quantity - l.reserved_quantity free
  from unnest($1::text[]) v(id)
  join product_variant_price_set link on link.variant_id = v.id and link.deleted_at is null
  join price on price.price_set_id = link.price_set_id and price.price_list_id is null and price.deleted_at is null
  join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
  join inventory_level l on l.inventory_item_id = i.inventory_item_id and l.deleted_at is null`

/** What a quote must read: the prices of its goods, and what each outlet has of them. */
export async function quoteRaw(client: pg.Client, skus: string[]): Promise<void> {
  const { rows } = await client.query({ name: "raw-quote", text: QUOTED, values: [skus] })
  if (rows.length < skus.length) throw new Error("raw: a quoted good is missing")
}
