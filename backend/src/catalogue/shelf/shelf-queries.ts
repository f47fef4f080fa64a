import { ENGLISH } from "../../lib/english"

/** One row a published product, packing for gifts apart; price and inventory item come from the book, which tills share. */
export const SHELF_SQL = `
  select p.id, p.handle, p.title, coalesce(p.description, '') description, p.thumbnail,
    json_build_object('title', nullif(en.texts->>'title', ''),
      'description', nullif(en.texts->>'description', ''), 'story', nullif(sold.texts->>'story', ''),
      'ingredients', nullif(sold.texts->>'ingredients', ''),
      'storage', nullif(sold.texts->>'storage', '')) en,
    to_json(p.created_at) "createdAt", maker.producer,
    case when c.code is not null then json_build_object('code', c.code, 'name', c.name) end commune,
    nullif(concat_ws(', ', sold.old_commune, sold.old_district), '') "oldPlace",
    sold.skus,
    coalesce((select json_agg(i.url order by i.rank, i.id) from image i
      where i.product_id = p.id and i.deleted_at is null), '[]') images,
    coalesce((select json_agg(ch.sales_channel_id) from product_sales_channel ch
      where ch.product_id = p.id and ch.deleted_at is null), '[]') "channelIds"
  from product p
  join lateral (
    select (array_agg(s.commune_code order by s.code))[1] commune_code,
      (array_agg(s.old_commune order by s.code))[1] old_commune,
      (array_agg(s.old_district order by s.code))[1] old_district,
      (array_agg(t.translations order by s.code))[1] texts,
      json_agg(json_build_object(
        'id', v.id, 'code', s.code, 'title', v.title, 'demoPrice', s.price_is_demo,
        'sellMode', s.sell_mode, 'unit', s.unit, 'netContent', s.net_content,
        'netQuantity', s.net_quantity, 'netUnit', s.net_unit, 'packagingCode', s.packaging_code,
        'goodsClass', s.goods_class, 'alcohol', s.alcohol, 'storage', s.storage,
        'ingredients', s.ingredients, 'story', s.story, 'shelfLifeDays', s.shelf_life_days,
        'setNo', s.set_no) order by s.code) skus
    from product_variant v join sku_profile s on s.variant_id = v.id and s.deleted_at is null
    left join translation t on t.reference = 'sku_profile' and t.reference_id = s.variant_id
      and t.locale_code = '${ENGLISH}' and t.deleted_at is null
    where v.product_id = p.id and v.deleted_at is null and not s.is_packing
  ) sold on sold.skus is not null
  left join commune c on c.code = sold.commune_code
  left join lateral (
    select t.translations texts from translation t
    where t.reference = 'product' and t.reference_id = p.id and t.locale_code = '${ENGLISH}'
      and t.deleted_at is null limit 1
  ) en on true
  left join lateral (
    select json_build_object('handle', m.handle, 'name', m.name, 'story', m.story,
      'address', m.address_legacy) producer
    from producer_product pp join producer m on m.id = pp.producer_id and m.deleted_at is null
    where pp.product_id = p.id and pp.deleted_at is null limit 1
  ) maker on true
  where p.status = 'published' and p.deleted_at is null
  order by p.handle`
