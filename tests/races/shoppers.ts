import { same, tally } from "./expect.js"
import type { Race } from "./races.js"
import type { Stage } from "./stage.js"

const LAST = 10
const BUYERS = 40

/** Forty buyers of the last ten, at once, at both backends. */
export const lastTen: Race = async ({ stage }) => {
  const free = await stage.number(
    "select sum(stocked_quantity - reserved_quantity) from inventory_level where inventory_item_id = 'iitem_last'",
  )
  if (free < LAST) await stage.receive([["last", 1, LAST - free, `X${Date.now()}`, null]])
  const lines = [{ skuId: "variant_last", qtyMilli: 1000 }]
  const hash = await stage.quote(lines)
  await stage.settled()
  const before = await traces(stage)
  const answers = await Promise.all(
    Array.from({ length: BUYERS }, (_, n) => stage.place(n, lines, hash)),
  )
  const placed = answers.filter(({ status }) => status < 300)
  same("orders", placed.length, LAST)
  const refused = answers.filter(({ status }) => status >= 300)
  same("refusals", tally(refused.map(({ status, body }) => `${status} ${body.code}`)), {
    "409 STOCK_SHORT": BUYERS - LAST,
  })
  await stage.settled()
  const after = await traces(stage)
  same("what is left behind", difference(after, before), {
    web_orders: LAST,
    orders: LAST,
    collections: LAST,
    holds: LAST,
    // Cash on delivery: not even those who got one are charged yet.
    captures: 0,
  })
  return `${BUYERS} buyers of the last ${LAST}: ${placed.length} orders, ${refused.length} clean refusals, none charged`
}

/** What an order may leave in the books; of a refused one, nothing. */
async function traces(stage: Stage): Promise<Record<string, number>> {
  const [counts = {}] = await stage.rows<Record<string, string>>(`select
    (select count(*) from web_order) web_orders, (select count(*) from "order") orders,
    (select count(*) from payment_collection) collections,
    (select count(*) from reservation_item where deleted_at is null) holds,
    (select count(*) from capture) captures`)
  return Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, Number(count)]))
}

const difference = (after: Record<string, number>, before: Record<string, number>) =>
  Object.fromEntries(Object.entries(after).map(([name, n]) => [name, n - (before[name] ?? 0)]))

/** Two lines of one order that draw on one inventory item count together. */
export const sharedItem: Race = async ({ stage }) => {
  const key = `s${Date.now().toString(36)}`
  await stage.db.query(SHARED_SQL.replaceAll("%", key))
  await stage.receive([[key, 1, 9, "S1", null]])
  const lines = ["a", "b"].map((v) => ({ skuId: `variant_${key}${v}`, qtyMilli: 1000 }))
  const hash = await stage.quote(lines)
  const answers = await Promise.all(
    Array.from({ length: 12 }, (_, n) => stage.place(n, lines, hash)),
  )
  same("answers", tally(answers.map(({ status }) => (status < 300 ? "placed" : String(status)))), {
    "409": 8,
    placed: 4,
  })
  same(
    "reserved",
    await stage.number(
      "select reserved_quantity from inventory_level where inventory_item_id = $1",
      [`iitem_${key}`],
    ),
    8,
  )
  return "9 in stock, 12 orders of 1 + 1 on one item: 4 placed, 8 refused, 1 left"
}

const SHARED_SQL = `
  insert into inventory_item (id, sku) values ('iitem_%', '%');
  insert into product (id, title, handle, status) values ('prod_%', 'DEMO %', '%', 'published');
  insert into product_sales_channel (id, product_id, sales_channel_id) values ('psc_%', 'prod_%', 'sc_online');
  insert into product_variant (id, title, sku, product_id)
    values ('variant_%a', 'a', '%a', 'prod_%'), ('variant_%b', 'b', '%b', 'prod_%');
  insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
    values ('pvi_%a', 'variant_%a', 'iitem_%', 1), ('pvi_%b', 'variant_%b', 'iitem_%', 1);
  insert into sku_profile (variant_id, code, sell_mode, unit, net_content, goods_class, till_name, motif, set_no)
    select 'variant_%' || v, 'OC' || lpad((nextval('sku_code_seq') + 5000)::text, 4, '0'), 'PIECE', 'hộp',
      '1 hộp', 'STANDARD', 'DEMO', 'leaf', 1 from unnest(array['a', 'b']) v;
  insert into price_set (id) values ('pset_%a'), ('pset_%b');
  insert into product_variant_price_set (id, variant_id, price_set_id)
    values ('pvps_%a', 'variant_%a', 'pset_%a'), ('pvps_%b', 'variant_%b', 'pset_%b');
  insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
    select 'price_%' || v, 'pset_%' || v, 'vnd', 20000, '{"value": "20000", "precision": 20}', 0
    from unnest(array['a', 'b']) v;`
