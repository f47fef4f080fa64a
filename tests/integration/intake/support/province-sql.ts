/**
 * The smallest province on which intake can be tested: three outlets, an operator, seven named SKUs
 * and forty more for load. All names say DEMO; nothing here is a real decision, price or person.
 */
export const PROVINCE_SQL = `
  insert into commune (code, name, type, slug, latitude, longitude) values
    ('18073', 'Thành Sen', 'ward', 'thanh-sen', 18.34, 105.90),
    ('18754', 'Kỳ Anh', 'commune', 'ky-anh', 18.05, 106.28);
  insert into legal_entity (id, kind, name, vat_method, is_demo, is_operator, bank_bin,
      bank_account, bank_account_name) values
    ('le_operator', 'ENTERPRISE', 'DEMO Vận hành', 'DEDUCTION', true, true, '970415', '113366668888',
      'DEMO VAN HANH'),
    ('le_shop', 'ENTERPRISE', 'DEMO Cửa hàng', 'DEDUCTION', true, false, null, null, null),
    ('le_household', 'HOUSEHOLD', 'DEMO Hộ kinh doanh', 'DIRECT', true, false, null, null, null);
  insert into outlet (id, code, name, type, legal_entity_id, commune_code, province, latitude,
      longitude, may_sell_alcohol, safety_buffer) values
    ('out_1', 'HT01', 'DEMO Thành Sen', 'CENTRE', 'le_shop', '18073', 'Hà Tĩnh', 18.34, 105.90, true, 0),
    ('out_2', 'HT02', 'DEMO Kỳ Anh', 'REST_STOP', 'le_shop', '18754', 'Hà Tĩnh', 18.05, 106.28, false, 0),
    ('out_3', 'HT03', 'DEMO Hộ', 'SHOP', 'le_household', '18073', 'Hà Tĩnh', 18.40, 105.85, false, 2);
  insert into stock_location (id, name) select 'sloc_' || n, 'DEMO ' || n from generate_series(1, 3) n;
  insert into sales_channel (id, name) select 'sc_' || n, 'DEMO ' || n from generate_series(1, 3) n;
  insert into sales_channel (id, name) values ('sc_online', 'online');
  insert into outlet_stock_location (id, outlet_id, stock_location_id)
    select 'osl_' || n, 'out_' || n, 'sloc_' || n from generate_series(1, 3) n;
  insert into outlet_sales_channel (id, outlet_id, sales_channel_id)
    select 'osc_' || n, 'out_' || n, 'sc_' || n from generate_series(1, 3) n;
  insert into sales_channel_stock_location (id, sales_channel_id, stock_location_id)
    select 'scsl_' || n, 'sc_online', 'sloc_' || n from generate_series(1, 3) n;
  insert into api_key (id, token, salt, redacted, title, type, created_by)
    values ('apk_test', 'pk_test', '', 'pk_***', 'storefront', 'publishable', 'test');
  insert into publishable_api_key_sales_channel (id, publishable_key_id, sales_channel_id)
    values ('pksc_test', 'apk_test', 'sc_online');

  insert into delivery_tariff (id, carrier, goods_class, piece_grams, valid_from, is_demo, created_by)
    values ('DEMO-RATES', 'own', 'STANDARD', 500, '2026-01-01', true, 'test');
  insert into delivery_zone (tariff_id, n, code, name, name_en, up_to_km, province_codes) values
    ('DEMO-RATES', 1, 'near', 'DEMO gần', 'DEMO near', 15, '{42}'),
    ('DEMO-RATES', 2, 'home', 'DEMO tỉnh', 'DEMO province', null, '{42}'),
    ('DEMO-RATES', 3, 'north', 'DEMO Bắc', 'DEMO North', null, '{01}');
  insert into delivery_rate (tariff_id, zone, temperature, base_amount, base_grams, step_amount,
      step_grams, max_grams, days_from, days_to) values
    ('DEMO-RATES', 'near', 'AMBIENT', 30000, 5000, 5000, 1000, null, 0, 1),
    ('DEMO-RATES', 'home', 'AMBIENT', 45000, 5000, 5000, 1000, null, 1, 2),
    ('DEMO-RATES', 'north', 'AMBIENT', 52000, 5000, 5000, 1000, null, 1, 3),
    ('DEMO-RATES', 'near', 'FROZEN', 60000, 2000, 8000, 500, 10000, 0, 1);

  create temp table goods (k text, code text, mode text, unit text, class text, alcohol boolean,
    packaging text, price int);
  insert into goods values
    ('honey', 'OC0001', 'PIECE', 'chai', 'STANDARD', false, null, 100000),
    ('cake', 'OC0002', 'PIECE', 'hộp', 'STANDARD', false, 'BOX-1', 127000),
    ('tea', 'OC0003', 'PIECE', 'gói', 'STANDARD', false, null, 80000),
    ('orange', 'OC0004', 'WEIGHT', 'kg', 'UNPROCESSED_FARM', false, null, 45000),
    ('wine', 'OC0005', 'PIECE', 'chai', 'ALCOHOL', true, null, 200000),
    ('last', 'OC0006', 'PIECE', 'hộp', 'STANDARD', false, null, 50000),
    ('fish', 'OC0007', 'WEIGHT', 'kg', 'STANDARD', false, null, 90000);
  insert into goods select 'b' || n, 'OC' || lpad((100 + n)::text, 4, '0'), 'PIECE', 'hộp', 'STANDARD',
    false, null, 10000 + n * 1000 from generate_series(1, 40) n;
  insert into product (id, title, handle, status)
    select 'prod_' || k, 'DEMO ' || k, k, 'published' from goods;
  insert into product_variant (id, title, sku, product_id)
    select 'variant_' || k, 'Mặc định', code, 'prod_' || k from goods;
  insert into sku_profile (variant_id, code, sell_mode, unit, net_content, goods_class, alcohol,
      packaging_code, till_name, motif, set_no)
    select 'variant_' || k, code, mode, unit, '1 ' || unit, class, alcohol, packaging, k, 'leaf', 1
    from goods;
  update sku_profile set temperature = 'FROZEN' where variant_id = 'variant_fish';
  insert into price_set (id) select 'pset_' || k from goods;
  insert into product_variant_price_set (id, variant_id, price_set_id)
    select 'pvps_' || k, 'variant_' || k, 'pset_' || k from goods;
  insert into price (id, price_set_id, currency_code, amount, raw_amount, rules_count)
    select 'price_' || k, 'pset_' || k, 'vnd', price,
      jsonb_build_object('value', price::text, 'precision', 20), 0 from goods;
  insert into inventory_item (id, sku) select 'iitem_' || k, code from goods;
  insert into product_variant_inventory_item (id, variant_id, inventory_item_id, required_quantity)
    select 'pvitem_' || k, 'variant_' || k, 'iitem_' || k, 1 from goods;
  insert into product_sales_channel (id, product_id, sales_channel_id)
    select 'prodsc_' || k, 'prod_' || k, 'sc_online' from goods;
  drop table goods;

  insert into recognition (id, stars, decision_no, decision_date, family_key, issuer_name,
      issuer_level, criteria_version, valid_from, valid_to, packaging_codes, is_demo) values
    ('rec_cake', 4, 'DEMO-1', '2025-01-10', 'cake', 'DEMO', 'PROVINCE', 'QD26', '2025-01-10',
      '2028-01-10', '["BOX-1"]', true),
    ('rec_tea', 3, 'DEMO-2', '2023-01-10', 'tea', 'DEMO', 'PROVINCE', 'QD148', '2023-01-10',
      '2026-01-10', '[]', true);
  insert into recognition_sku (id, recognition_id, variant_id) values
    ('recsku_cake', 'rec_cake', 'variant_cake'), ('recsku_tea', 'rec_tea', 'variant_tea');
`

/** Stock in units: [sku, outlet number, quantity, lot, expiry]. */
export const OPENING_STOCK: [string, number, number, string, string | null][] = [
  ["honey", 1, 100, "L1", "2027-06-01"],
  ["honey", 2, 50, "L1", "2027-06-01"],
  ["honey", 3, 12, "L1", "2027-06-01"],
  ["cake", 1, 40, "C1", "2026-12-20"],
  ["cake", 2, 60, "C2", "2026-12-25"],
  ["tea", 2, 30, "T1", null],
  ["orange", 1, 20, "O1", "2026-12-01"],
  ["wine", 1, 10, "W1", null],
  ["wine", 2, 10, "W1", null],
  ["last", 1, 10, "X1", null],
  ["fish", 1, 20, "F1", null],
]
