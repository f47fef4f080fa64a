import type { OutletOrder, OutletOrders } from "@ocop/contracts"
import { pool } from "../../lib/pg"
import type { Device } from "../register/device-register"
import { LEFT_HERE, OPEN_AT_OUTLET, PACKING } from "./open-orders"

const MOST = 200

type Row = Omit<OutletOrder, "placedAt" | "packedAt" | "holdUntil"> & {
  placedAt: Date
  packedAt: Date | null
  holdUntil: Date | null
  toPick: { sku: string; qty: number }[]
  count: number
}

const ORDERS_SQL = `
  select w.code, w.fulfilment->>'mode' mode, coalesce(w.recipient, w.contact)->>'name' name,
    right(w.contact->>'phone', 4) "phoneEnd", w.placed_at "placedAt", w.wished_on "wishedOn",
    p.hold_until "holdUntil", w.note, packing.packed_at "packedAt",
    case when w.paid_amount >= w.total then 'paid' when w.status = 'awaiting_payment' then 'awaited'
      when w.fulfilment->>'mode' = 'pickup' then 'counter' else 'delivery' end payment,
    greatest(0, w.total - w.paid_amount)::float8 due,
    here.lines, here."toPick",
    (count(*) over ())::int count
  from web_order w
  left join web_order_pickup p on p.order_code = w.code
  cross join lateral ${PACKING} packing
  cross join lateral (
    select json_agg(json_build_object('lineNo', l.line_no, 'skuId', l.variant_id, 'name', l.name,
        'unit', l.unit, 'qtyMilli', round(l.qty_left * 1000)::bigint) order by l.line_no) lines,
      json_agg(json_build_object('sku', l.variant_id, 'qty', l.qty_on_shelf)) "toPick"
    from ${LEFT_HERE} l
  ) here
  where ${OPEN_AT_OUTLET}
  order by w.wished_on nulls last, w.placed_at, w.code limit ${MOST}`

// What the earlier lots cover leaves the later ones on the shelf.
const LOTS_SQL = `
  with needed as (
    select * from jsonb_to_recordset($2::jsonb) as x(sku text, qty numeric)
  ), lying as (
    select n.sku, n.qty needed, s.lot_no, s.expires_on, s.qty,
      sum(s.qty) over (partition by n.sku order by s.expires_on nulls last, s.id) - s.qty before
    from needed n
    join product_variant_inventory_item link on link.variant_id = n.sku and link.deleted_at is null
    join stock_lot s on s.inventory_item_id = link.inventory_item_id and s.location_id = $1
      and s.condition = 'SELLABLE' and s.qty > 0 and s.lot_no <> ''
  )
  select sku "skuId", lot_no "lotNo", expires_on "expiresOn",
    round(least(qty, needed - before) * 1000)::float8 "qtyMilli"
  from lying where before < needed order by sku, expires_on nulls last, lot_no`

function neededOf(rows: readonly Row[]): { sku: string; qty: number }[] {
  const needed = new Map<string, number>()
  for (const { sku, qty } of rows.flatMap(({ toPick }) => toPick)) {
    needed.set(sku, (needed.get(sku) ?? 0) + qty)
  }
  return [...needed].map(([sku, qty]) => ({ sku, qty }))
}

/** What an outlet has to give of web orders, the longest waiting first, and the lots to take for it. */
export async function listOutletOrders({ outletId, locationId }: Device): Promise<OutletOrders> {
  const { rows } = await pool().query<Row>(ORDERS_SQL, [outletId])
  const orders = rows.map(
    ({ count: _count, toPick: _toPick, placedAt, packedAt, holdUntil, ...row }): OutletOrder => ({
      ...row,
      placedAt: placedAt.toISOString(),
      packedAt: packedAt?.toISOString() ?? null,
      holdUntil: holdUntil?.toISOString() ?? null,
    }),
  )
  const lots = await pool().query<OutletOrders["lots"][number]>(LOTS_SQL, [
    locationId,
    JSON.stringify(neededOf(rows)),
  ])
  return { orders, count: rows[0]?.count ?? 0, lots: lots.rows }
}
