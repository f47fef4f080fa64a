import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { AdminOutletList } from "@ocop/contracts"
import { pool } from "../../../../lib/pg"
import { noQuery, parseWith } from "../../../../lib/validate"

/** All outlets with their owner, stock location and sales channel. */
export async function GET(req: MedusaRequest, res: MedusaResponse<AdminOutletList>): Promise<void> {
  parseWith(noQuery, req.query)
  const { rows } = await pool().query<AdminOutletList["items"][number]>(
    `select o.id, o.code, o.name, o.type, o.state, e.name as owner,
       o.commune_code as "communeCode", l.stock_location_id as "stockLocationId",
       c.sales_channel_id as "salesChannelId", o.may_sell_alcohol as "maySellAlcohol",
       o.cold_storage as "coldStorage", o.open_from as "openFrom", o.open_to as "openTo"
     from outlet o join legal_entity e on e.id = o.legal_entity_id
     left join outlet_stock_location l on l.outlet_id = o.id and l.deleted_at is null
     left join outlet_sales_channel c on c.outlet_id = o.id and c.deleted_at is null
     where o.deleted_at is null order by o.code`,
  )
  res.json({ items: rows })
}
