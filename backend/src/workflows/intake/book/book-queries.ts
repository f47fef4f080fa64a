import { ENGLISH } from "../../../lib/english"

/**
 * A variant carries its base price only: of VND, in no price list, under no rule. Deleted variants
 * stay in the book, because a till that was offline may still report their sale.
 */
export const SKU_SQL = `
  select v.id, s.code, p.handle, s.till_name "tillName", s.sell_mode "sellMode", s.unit,
    s.net_content "netContent", s.goods_class "goodsClass", s.packaging_code "packagingCode",
    s.is_packing "isPacking", s.alcohol, s.alcohol_percent::float8 "alcoholPercent", s.motif, s.temperature,
    coalesce(s.ship_weight_g, case when s.net_unit in ('g', 'ml') then ceil(s.net_quantity) end)::int
      "pieceGrams", s.set_no "setNo", c.name commune, producer.name producer, producer.id "producerId",
    case when count(*) over (partition by p.id) > 1 then p.title || ' – ' || v.title
      else p.title end "name",
    count(*) over (partition by p.id)::int packs, en.title "titleEn",
    array_remove(array[v.barcode, v.ean, v.upc, s.code], null) barcodes,
    stock.inventory_item_id "itemId", price.amount::float8 price,
    coalesce(price.version, '') "priceVersion",
    (p.status = 'published' and p.deleted_at is null and v.deleted_at is null
      and price.amount is not null and stock.inventory_item_id is not null) sellable
  from product_variant v
  join product p on p.id = v.product_id
  join sku_profile s on s.variant_id = v.id
  left join commune c on c.code = s.commune_code
  left join lateral (
    select nullif(t.translations->>'title', '') title from translation t
    where t.reference = 'product' and t.reference_id = p.id and t.locale_code = '${ENGLISH}'
      and t.deleted_at is null limit 1
  ) en on true
  left join lateral (
    select m.id, m.name from producer_product pp join producer m on m.id = pp.producer_id
    where pp.product_id = p.id and pp.deleted_at is null limit 1
  ) producer on true
  left join lateral (
    select i.inventory_item_id from product_variant_inventory_item i
    where i.variant_id = v.id order by i.deleted_at nulls first limit 1
  ) stock on true
  left join lateral (
    select r.amount, r.id || '@' || r.xmin::text version
    from product_variant_price_set ps join price r on r.price_set_id = ps.price_set_id
    where ps.variant_id = v.id and ps.deleted_at is null and r.deleted_at is null
      and r.currency_code = 'vnd' and r.price_list_id is null and r.rules_count = 0
      and coalesce(r.min_quantity, 0) <= 1
    order by r.created_at desc, r.id limit 1
  ) price on true
  order by s.code`

export const RECOGNITION_SQL = `
  select r.id, array_agg(s.variant_id order by s.variant_id) "skuIds",
    r.packaging_codes "packagingCodes", r.stars, r.decision_no "decisionNo",
    r.decision_date "decisionDate", r.issuer_name "issuerName", r.issuer_level "issuerLevel",
    r.criteria_version "criteriaVersion", r.valid_from "validFrom", r.valid_to "validTo",
    r.revoked_on "revokedOn"
  from recognition r
  join recognition_sku s on s.recognition_id = r.id and s.deleted_at is null
  where r.deleted_at is null group by r.id order by r.id`

export const TAX_RULE_SQL = `
  select id, goods_class "goodsClass", seller_vat_method "sellerVatMethod",
    coalesce(seller_role, 'ANY') "sellerRole", treatment, rate_bp "rateBp",
    valid_from "validFrom", valid_to "validTo", priority, legal_ref "legalRef"
  from tax_rule where deleted_at is null order by id`

/** All promotions, ended ones too, for what was sold before; what a producer's covers is written out as its SKUs. */
export const PROMOTION_SQL = `
  select p.id, p.name, p.name_en "nameEn", p.kind, p.value::float8 "value", p.target,
    case when p.sku_ids is null and p.producer_ids is null then null
      else coalesce(p.sku_ids, '[]') || coalesce(made.skus, '[]') end "skuIds",
    p.sectors, p.valid_from "validFrom", p.valid_to "validTo", p.min_spend::float8 "minSpend",
    p.online, p.outlet_codes "outletCodes", p.needs_code "needsCode", p.programme,
    extract(epoch from p.ended_at)::float8 * 1000 "endedMs"
  from price_promotion p
  left join lateral (
    select jsonb_agg(v.id order by v.id) skus from producer_product pp
    join product_variant v on v.product_id = pp.product_id and v.deleted_at is null
    where pp.deleted_at is null and p.producer_ids ? pp.producer_id
  ) made on true
  order by p.id`

/** All rules for goods near their end, ended ones too, for what was sold before. */
export const CLEARANCE_SQL = `
  select id, basis "by", at_most "atMost", percent, sectors, outlet_codes "outletCodes",
    valid_from "validFrom", valid_to "validTo", extract(epoch from ended_at)::float8 * 1000 "endedMs"
  from clearance_rule order by id`

export const PROMOTION_LAW_SQL = `
  select id, kind, value::float8 "value", valid_from "validFrom", valid_to "validTo",
    legal_ref "legalRef"
  from promotion_law order by id`

export const SELLER_COLUMNS = `
  json_build_object('id', e.id, 'name', e.name, 'taxId', e.tax_id, 'vatMethod', e.vat_method,
    'demo', e.is_demo, 'bankBin', e.bank_bin, 'bankAccount', e.bank_account,
    'bankAccountName', e.bank_account_name) seller`

export const OUTLET_SQL = `
  select o.id, o.code, o.name, o.address, o.commune_code "communeCode",
    -- Without a point of its own an outlet stands at the middle of its commune.
    coalesce(o.latitude, c.latitude) latitude, coalesce(o.longitude, c.longitude) longitude,
    o.may_sell_alcohol "maySellAlcohol", o.state, o.open_from "openFrom", o.open_to "openTo",
    round(o.safety_buffer * 1000)::int "safetyBufferMilli", l.stock_location_id "locationId",
    ${SELLER_COLUMNS}
  from outlet o
  join legal_entity e on e.id = o.legal_entity_id
  join outlet_stock_location l on l.outlet_id = o.id and l.deleted_at is null
  left join commune c on c.code = o.commune_code
  where o.deleted_at is null order by o.code`

export const OPERATOR_SQL = `
  select ${SELLER_COLUMNS} from legal_entity e where e.is_operator and e.deleted_at is null`

export const ROLE_LIMIT_SQL = `
  select outlet_id "outletId", role, max_discount_bp "maxDiscountBp",
    max_refund::float8 "maxRefund", max_unseen::float8 "maxUnseen", extract(epoch from since)::float8 * 1000 "sinceMs"
  from role_limit order by since desc, id desc`

export const CASH_ROUNDING_SQL = `
  select outlet_id "outletId", step, extract(epoch from since)::float8 * 1000 "sinceMs"
  from cash_rounding order by since desc, id desc`

export const STAFF_ROLE_SQL = `
  select outlet_id || '|' || staff_id who, role from staff_outlet`

export const COMMUNE_SQL = `select code, name, type, latitude, longitude from commune order by code`

export const CONSENT_SQL = `
  select purpose, version, is_required "isRequired", valid_from "validFrom", valid_to "validTo"
  from consent_text order by purpose desc, version`

export const GIFT_PACKING_SQL = `
  select code, name, name_en "nameEn", amount::float8 amount, goods_class "goodsClass",
    days, is_demo "isDemo", valid_from "validFrom", valid_to "validTo"
  from gift_packing order by amount, code`

export const GIFT_TIER_SQL = `
  select t.code, t.name, t.name_en "nameEn", t.packing_code "packingCode",
    t.valid_from "validFrom", t.valid_to "validTo",
    (select json_agg(json_build_object('skuId', i.variant_id,
        'qtyMilli', round(i.qty * 1000)::int) order by i.n)
      from gift_tier_item i where i.tier_code = t.code) lines
  from gift_tier t
  where t.ended_at is null and exists (select 1 from gift_tier_item i where i.tier_code = t.code) order by t.code`

export const TARIFF_SQL = `
  select t.id, t.carrier, t.goods_class "goodsClass", t.valid_from "validFrom",
    t.valid_to "validTo", t.free_from::float8 "freeFrom", t.further_parcel_bp "furtherParcelBp",
    t.piece_grams "pieceGrams",
    (select json_agg(json_build_object('code', z.code, 'name', z.name, 'nameEn', z.name_en,
        'upToKm', z.up_to_km, 'provinceCodes', z.province_codes) order by z.n)
      from delivery_zone z where z.tariff_id = t.id) zones,
    (select json_agg(json_build_object('zone', r.zone, 'temperature', r.temperature,
        'baseAmount', r.base_amount, 'baseGrams', r.base_grams, 'stepAmount', r.step_amount,
        'stepGrams', r.step_grams, 'maxGrams', r.max_grams, 'daysFrom', r.days_from,
        'daysTo', r.days_to) order by r.zone, r.temperature)
      from delivery_rate r where r.tariff_id = t.id) rates
  from delivery_tariff t order by t.valid_from desc`
