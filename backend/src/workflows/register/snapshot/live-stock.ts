import { pool } from "../../../lib/pg"
import type { Device } from "../device-register"

/** [inventory item, outlet code, thousandths] */
type ItemStock = [string, string, number]

type Row = {
  cursor: string
  applied: number
  staff: string
  stock: ItemStock[]
}

const FIGURES = `coalesce(json_agg(json_build_array(il.inventory_item_id, o.code,
    round((il.stocked_quantity - il.reserved_quantity) * 1000)::bigint)), '[]')`

const PLACES = `
  join outlet_stock_location ol on ol.stock_location_id = il.location_id and ol.deleted_at is null
  join outlet o on o.id = ol.outlet_id and o.deleted_at is null`

// One statement, so one snapshot: figures, progress and cursor belong to the same moment. The
// cursor is the oldest transaction that was still open then, so a late commit is read again
// rather than missed.
const HEAD = `
  select pg_snapshot_xmin(pg_current_snapshot())::text cursor,
    coalesce((select applied_through from register_progress
      where register_id = $1 and epoch = $2), 0) applied,
    (select count(*) || '.' || coalesce(sum(s.xmin::text::bigint + so.xmin::text::bigint), 0)
      from staff_outlet so join staff s on s.id = so.staff_id where so.outlet_id = $3) staff`

const ALL_SQL = `${HEAD},
  (select ${FIGURES} from inventory_level il ${PLACES}
    where il.deleted_at is null
      and (il.stocked_quantity <> 0 or il.reserved_quantity <> 0)) stock`

const SINCE_SQL = `${HEAD},
  (select ${FIGURES} from (
      select distinct inventory_item_id, location_id from stock_move where txid >= $4::text::xid8
    ) touched join inventory_level il using (inventory_item_id, location_id) ${PLACES}
    where il.deleted_at is null) stock`

export type LiveStock = Row

const headValues = (device: Device) => [device.registerId, device.epoch, device.outletId]

/** Sellable less reserved of every SKU at every outlet, where it is not nothing. */
export async function allStock(device: Device): Promise<LiveStock> {
  const found = await pool().query<Row>({
    name: "stock-all",
    text: ALL_SQL,
    values: headValues(device),
  })
  return only(found.rows)
}

/** The same figures, only where stock or reservations moved since the cursor; nothing included. */
export async function stockSince(device: Device, cursor: string): Promise<LiveStock> {
  const found = await pool().query<Row>({
    name: "stock-since",
    text: SINCE_SQL,
    values: [...headValues(device), cursor],
  })
  return only(found.rows)
}

function only(rows: Row[]): Row {
  const [row] = rows
  if (!row) throw new Error("A select without from gave no row.")
  return row
}
