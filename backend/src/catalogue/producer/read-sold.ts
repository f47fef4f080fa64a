import type { VendorSales } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import type { Period } from "./period"

export type SoldRow = VendorSales["rows"][number] & { day: string }

// Amounts are what shoppers paid for the goods. Orders that nobody has paid, or that were
// cancelled, sold nothing.
const SQL = `
  with own as (
    select v.id, p.title || case when count(*) over (partition by p.id) > 1
        then ' – ' || v.title else '' end title
    from producer_product pp
    join product p on p.id = pp.product_id
    join product_variant v on v.product_id = p.id
    where pp.producer_id = $1 and pp.deleted_at is null
  ), sold as (
    select 'till' channel, s.business_day, s.outlet_id, l.variant_id, l.unit, l.qty, l.payable
    from sale s join sale_line l on l.sale_id = s.id
    where l.variant_id in (select id from own) and s.business_day between $2 and $3
    union all
    select 'web', w.business_day, l.outlet_id, l.variant_id, l.unit, l.qty, l.payable
    from web_order w join web_order_line l on l.code = w.code
    where l.variant_id in (select id from own) and w.business_day between $2 and $3
      and w.status in ('placed', 'paid', 'fulfilled')
  )
  select sold.business_day "day", sold.variant_id "skuId", own.title, min(sold.unit) unit,
    o.code "outletCode", sold.channel, round(sum(sold.qty) * 1000)::float8 "qtyMilli",
    sum(sold.payable)::float8 amount
  from sold join own on own.id = sold.variant_id join outlet o on o.id = sold.outlet_id
  group by 1, 2, 3, 5, 6 order by 1, 3, 5, 6`

/** What was sold of a producer's goods, a row for each day, SKU, outlet and channel. */
export async function readSold(producerId: string, { from, to }: Period): Promise<SoldRow[]> {
  const found = await pool().query<SoldRow>({
    name: "producer-sold",
    text: SQL,
    values: [producerId, from, to],
  })
  return found.rows
}

/** The same rows without their days. */
export function acrossDays(rows: readonly SoldRow[]): VendorSales["rows"] {
  const sums = new Map<string, VendorSales["rows"][number]>()
  for (const { day: _day, ...row } of rows) {
    const key = `${row.skuId}|${row.outletCode}|${row.channel}`
    const known = sums.get(key)
    if (!known) sums.set(key, { ...row })
    else {
      known.qtyMilli += row.qtyMilli
      known.amount += row.amount
    }
  }
  return [...sums.values()]
}
