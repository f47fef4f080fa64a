import { checkLaws } from "@ocop/ops"
import pg from "pg"
import { afterAll, beforeAll, expect, it } from "vitest"
import { cloneDatabase, type TestDatabase } from "../../support/index.js"
import { fillProvince } from "../intake/support/province.js"

let database: TestDatabase
beforeAll(async () => {
  database = await cloneDatabase({ seeded: false })
  await fillProvince(database.url)
})
afterAll(() => database.drop())

const SALE = "00000000-0000-4000-8000-000000000001"
const CARD = SALE.replace(/1$/, "2")
const WAY = SALE.replace(/1$/, "3")
const X = SALE.replaceAll("-", "")

/** What a careless hand with all rights could do, one crime or more against each law. */
const CRIMES = `
  update stock_lot set qty = qty + 1 where id = (select min(id) from stock_lot);
  update inventory_level set raw_reserved_quantity = '{"value": "7", "precision": 20}' where location_id = 'sloc_3';
  insert into stock_move (inventory_item_id, location_id, kind, qty, lot_id, cause, reference)
    select 'iitem_tea', 'sloc_2', 's', q, (select min(id) from stock_lot where inventory_item_id = 'iitem_tea'), c, r
    from (values (-1, 'sale', 'sale:nobody'), (5, 'return', 'sale:nobody'), (1, 'unknown', null)) v(q, c, r);
  insert into stock_lot (inventory_item_id, location_id, owner_id, lot_no, condition, qty)
    values ('iitem_tea', 'sloc_2', 'unknown', '', 'SELLABLE', 1), ('iitem_tea', 'sloc_2', 'le_shop', 'T1', 'IN_TRANSIT', 3);
  insert into stock_transfer (id, from_location_id, to_location_id, sent_by) values ('t', 'sloc_1', 'sloc_2', 'x');
  insert into stock_transfer_line values ('t', 1, 'iitem_tea', 1, 2, null);
  update inventory_level set reserved_quantity = 4 where location_id = 'sloc_1';
  update inventory_level set reserved_quantity = stocked_quantity + 9 where location_id = 'sloc_2';
  insert into sale (id, outlet_id, location_id, sales_channel_id, register_id, device_id, epoch, seq, receipt_no,
      session_id, staff_id, at, business_day, content_hash, fact, status, total, change, public_code, order_id, drained_at)
    values ('${SALE}', 'out_1', 'sloc_1', 'sc_1', 'reg', 'dev', 1, 3, 'HT01-01-1-3', '${SALE}', 's', now(), '2026-11-21',
      'h', '{"id": "other", "lines": []}', 'accepted', 100, 0, '${X}', 'order_pos_${X}', now());
  insert into sale_line values ('${SALE}', 1, 'variant_tea', 'iitem_tea', 2, 80000, 0, 90, 90, 0, 'NOT_SUBJECT', null, 'r', 'n', 'u');
  insert into register_progress values ('reg', 1, 3);
  insert into "order" (id, currency_code, metadata) values
    ('order_x1', 'vnd', '{"channel": "pos", "sale_id": "a"}'), ('order_x2', 'vnd', '{"channel": "pos", "sale_id": "a"}');
  insert into web_order (code, idempotency_key, request_hash, status, seller_id, contact, fulfilment, payment, locale,
      business_day, goods, shipping, net, vat, total, vat_by_rate, placed_at)
    select 'C' || n, gen_random_uuid(), 'h', s, 'le', '{}', '{}', 'cod', 'vi', '2026-11-21', 100, 0, 100, 0, 100, '[]', now()
    from (values (1, 'cancelled'), (2, 'placed')) v(n, s);
  insert into web_order_line select 'C' || n, 1, 'variant_tea', 'iitem_tea', 'sloc_2', 'out_2', 1, 90, 90, 90, 0,
    'NOT_SUBJECT', null, 'r', 'n', 'u', 'res' || n from generate_series(1, 2) n;
  insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
    values ('res1', 'iitem_tea', 'sloc_2', 1, '{"value": "1"}');
  insert into payment_collection (id, currency_code, amount, raw_amount) values ('pay_col_web_c2', 'vnd', 100, '{"value": "100"}');
  insert into "order" (id, currency_code, status, metadata) values ('order_c1', 'vnd', 'canceled', '{"channel": "web", "code": "C1"}');
  update web_order set order_id = 'order_c1' where code = 'C1';
  insert into payment_collection (id, currency_code, amount, raw_amount, captured_amount) values ('pay_col_web_c1', 'vnd', 100, '{"value": "100"}', 100);
  insert into payment (id, amount, raw_amount, currency_code, provider_id, payment_collection_id, payment_session_id)
    values ('pay_1', 100, '{"value": "100"}', 'vnd', 'p', 'pay_col_web_c2', 's');
  insert into capture (id, amount, raw_amount, payment_id) values ('c1', 150, '{"value": "150"}', 'pay_1');
  insert into refund (id, amount, raw_amount, payment_id) values ('r1', 900, '{"value": "900"}', 'pay_1');
  insert into web_order (code, idempotency_key, request_hash, status, seller_id, contact, fulfilment, payment, locale,
      business_day, goods, shipping, net, vat, total, paid_amount, vat_by_rate, placed_at)
    values ('C3', gen_random_uuid(), 'h', 'expired', 'le', '{}', '{}', 'vietqr', 'vi', '2026-11-21', 100, 0, 100, 0, 100, 90, '[]', now());
  update web_order set delivery = '{"parcels": [{"amount": 7}]}' where code = 'C3';
  insert into incoming_payment (provider, reference, method, at, amount, content, outcome)
    select 'bank', n, 'transfer', now(), 80, '', 'late' from generate_series(1, 2) n;
  insert into payment_allocation (incoming_id, purpose, order_code, amount, by)
    select min(id), 'order', 'C3', 80, 'x' from incoming_payment;
  insert into payment_allocation (incoming_id, purpose, order_code, amount, by)
    select max(id), 'order', 'C3', 1, 'matching' from incoming_payment;
  update incoming_payment set joint_code = 'J' where id = (select max(id) from incoming_payment);
  insert into webhook_inbox (provider, event_id, raw, state) values ('bank', '1', '', 'dead');
  insert into pos_session (id, outlet_id, register_id, epoch, staff_id, opened_at, opening_cash, closed_at, counted_cash,
      expected_cash, difference, sale_count, last_seq, z_no)
    select gen_random_uuid(), 'out_1', 'reg', 1, 's', now(), 100, now(), 0, 5, -5, 0, 0, 1 from generate_series(1, 2);
  insert into session_fact (id, session_id, device_id, kind, content_hash, fact)
    values (gen_random_uuid(), '${SALE}', 'dev', 'cash-moved', 'h', '{"amount": 5, "direction": "in"}'),
      (gen_random_uuid(), '${SALE}', 'dev', 'invoice-asked', 'h', '{"saleId": "${SALE}"}');
  insert into session_fact (id, session_id, device_id, kind, content_hash, fact)
    values ('${CARD}', '${SALE}', 'dev', 'cash-moved', 'h', '{"amount": 5, "direction": "in", "tender": "card"}'),
      ('${WAY}', '${SALE}', 'dev', 'cash-moved', 'h', '{"amount": 5, "direction": "in", "orderCode": "C1"}');
  insert into cash_move (id, session_id, outlet_id, register_id, epoch, staff_id, at, direction, amount, reason)
    select id::uuid, '${SALE}', 'out_1', 'reg', 1, 's', now(), 'in', 5, 'order' from unnest(array['${CARD}', '${WAY}']) id;
  insert into incoming_payment (provider, reference, method, at, amount, content, outcome)
    values ('counter', '${WAY}', 'card', now(), 5, '', 'unknown');
  insert into price_promotion (id, name, kind, value, target, valid_from, valid_to, online, needs_code, created_by)
    values ('promo_1', 'DEMO', 'amount', 5, 'ORDER', '2026-11-01', '2026-12-01', true, true, 'x');
  insert into voucher values ('DEMOLAW', 'promo_1', 5, null, 2);
  insert into web_order_promotion values ('C2', 'promo_1', 1, 'DEMO', null, 5);
  insert into web_order_gift values ('C2', 1, 'paper', 'Hộp', 'Box', 5, '');
  insert into web_order_gift_item values ('C2', 1, 1, 'variant_tea', 2);
  insert into till_transfer (reference, outlet_id, register_id, amount, paid_amount, status)
    values ('HT01 01 0000000A', 'out_1', 'reg', 100, 50, 'waiting');
  insert into incoming_payment (provider, reference, method, at, amount, content, outcome)
    values ('counter', 'nobody', 'cash', now(), 80, '', 'unknown');
  insert into web_order_pickup (order_code, pickup_code, handed_key, handed_at, handed_by, register_id)
    values ('C2', '123456', gen_random_uuid(), now(), 's', 'reg');
  insert into parcel (code, order_code, outlet_id, fulfillment_id, carrier, cod, grams, created_by)
    values ('P', 'C2', 'out_2', 'f', 'own', 101, 1, 'x');
  insert into parcel_event (parcel_code, event_id, status, state, at) values ('P', 'e', 'x', 'moving', now());
  insert into sale_refund values ('${SALE}', '${SALE}', 'out_1', 'sloc_1', 'reg', 1, 1, 'HT01-01-1-T1', '${SALE}', 's',
    null, now(), '2026-11-21', 'faulty', 500, 'return_pos_${X}', now());
  insert into stock_count_line values ('count:x', 'iitem_tea', 'sloc_2', now(), 99, 0);
  insert into sale_refund_line values ('${SALE}', 1, '${SALE}', 'variant_tea', 'iitem_tea', 3, 'SELLABLE', 90, 90, 0);`

it("every law holds in a sound shop, and every law notices its crime", async () => {
  const before = await checkLaws(database.url)
  expect(before.length).toBeGreaterThan(20)
  expect(before.filter(({ holds }) => !holds)).toEqual([])

  const db = new pg.Client({ connectionString: database.url })
  await db.connect()
  try {
    await db.query(`set session_replication_role = replica; ${CRIMES}`)
  } finally {
    await db.end()
  }
  const after = await checkLaws(database.url)
  expect(after.filter(({ error }) => error)).toEqual([])
  expect(after.filter(({ holds }) => holds).map(({ law }) => law)).toEqual([])
})
