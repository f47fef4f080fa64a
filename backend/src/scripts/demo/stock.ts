import { today } from "../../lib/clock"
import { pool, withTransaction } from "../../lib/pg"
import { type PlanOutlet, type PlanSku, stockPlan } from "./stock-plan"

/** Receives the demo stock through the kernel. Goods that ever moved are left alone. */
export async function seedStock(): Promise<number> {
  const skus = await pool().query<PlanSku>(
    `select s.code, i.inventory_item_id as item, p.handle, s.sell_mode, s.alcohol, s.is_packing,
       s.shelf_life_days, coalesce(price.amount, 0)::float8 as price, maker.legal_entity_id as maker
     from sku_profile s
     join product_variant v on v.id = s.variant_id and v.deleted_at is null
     join product p on p.id = v.product_id and p.deleted_at is null
     join product_variant_inventory_item i on i.variant_id = v.id and i.deleted_at is null
     left join producer_product made on made.product_id = p.id and made.deleted_at is null
     left join producer maker on maker.id = made.producer_id
     left join product_variant_price_set ps on ps.variant_id = v.id and ps.deleted_at is null
     left join price on price.price_set_id = ps.price_set_id and price.currency_code = 'vnd'
       and price.deleted_at is null
     where s.deleted_at is null and not exists
       (select 1 from stock_move m where m.inventory_item_id = i.inventory_item_id)
     order by s.code`,
  )
  const outlets = await pool().query<PlanOutlet>(
    `select o.code, l.stock_location_id as location, o.legal_entity_id as owner,
       o.may_sell_alcohol, o.cold_storage, o.open_from, o.open_to
     from outlet o join outlet_stock_location l on l.outlet_id = o.id and l.deleted_at is null
     where o.deleted_at is null and o.state = 'OPEN' order by o.code`,
  )
  const lines = stockPlan(skus.rows, outlets.rows, today())
  if (lines.length > 0)
    await withTransaction((client) =>
      client.query("select count(*) from stock_post($1::jsonb)", [JSON.stringify(lines)]),
    )
  return lines.length
}
