import { addDays } from "@ocop/domain"
import { today } from "../../../lib/clock"
import { pool } from "../../../lib/pg"

const MOST = 24
const WINDOW_DAYS = 30
const FRESH_MS = 60_000
const known = new Map<string, { at: number; ids: string[] }>()

/**
 * What an outlet sold most often in the last thirty days, then what lies there in the greatest
 * number; may be a minute old. A new outlet opens with a full grid. What gifts are packed in goes with
 * them and needs no place of its own.
 */
export async function favouritesOf(outletId: string): Promise<string[]> {
  const cached = known.get(outletId)
  if (cached && Date.now() - cached.at < FRESH_MS) return cached.ids
  const found = await pool().query<{ id: string }>({
    name: "favourites",
    text: `with sold as (
        select l.variant_id id, count(*) times from sale s join sale_line l on l.sale_id = s.id
        where s.outlet_id = $1 and s.business_day > $2 group by 1
      ), lying as (
        select i.variant_id id, sum(v.stocked_quantity) qty from outlet_stock_location ol
        join inventory_level v on v.location_id = ol.stock_location_id and v.deleted_at is null
        join product_variant_inventory_item i on i.inventory_item_id = v.inventory_item_id
          and i.deleted_at is null
        where ol.outlet_id = $1 and ol.deleted_at is null and v.stocked_quantity > 0 group by 1
      )
      select id from sold full join lying using (id)
      where not exists (select 1 from sku_profile p where p.variant_id = id and p.is_packing)
      order by coalesce(times, 0) desc, coalesce(qty, 0) desc, id limit ${MOST}`,
    values: [outletId, addDays(today(), -WINDOW_DAYS)],
  })
  const ids = found.rows.map(({ id }) => id)
  known.set(outletId, { at: Date.now(), ids })
  return ids
}
