import { randomBytes } from "node:crypto"
import pg from "pg"
import { cloneDatabase } from "../../support/index.js"

export type Line = {
  n?: number
  i: string
  l: string
  q: number
  lot_id?: string
  lot?: string
  owner?: string
  cond?: string
  expires?: string
  cause?: string
  reference?: string
}

/** A migrated, empty database and short words for what the tests say again and again. */
export async function openKernel() {
  const database = await cloneDatabase({ seeded: false })
  const db = new pg.Pool({
    connectionString: database.url,
    max: 20,
    options: "-c ocop.today=2026-11-21",
  })
  const rows = async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
    (await db.query<T>(sql, params)).rows

  /** A new inventory item, so that tests cannot meet each other. */
  const item = async () => {
    const id = `iitem_${randomBytes(6).toString("hex")}`
    await db.query("insert into inventory_item (id, sku) values ($1, $1)", [id])
    return id
  }
  const post = (lines: Line[], client: pg.Pool | pg.PoolClient = db) =>
    client.query("select * from stock_post($1)", [
      JSON.stringify(lines.map((line, n) => ({ n, cause: "seed", ...line }))),
    ])
  const lots = (i: string) =>
    rows<{ location_id: string; owner_id: string; lot_no: string; condition: string; qty: string }>(
      `select location_id, owner_id, lot_no, condition, trim_scale(qty)::text qty from stock_lot
       where inventory_item_id = $1 order by location_id, condition, lot_no, owner_id`,
      [i],
    )
  /** `L1 A 2.5` for every lot that is not empty. */
  const lotLine = async (i: string) =>
    (await lots(i))
      .filter((lot) => Number(lot.qty) !== 0)
      .map((lot) => {
        const rest = lot.condition === "SELLABLE" ? "" : ` ${lot.condition}`
        return `${lot.lot_no || "-"} ${lot.owner_id} ${lot.qty}${rest}`
      })
  const level = async (i: string, l: string) => {
    const [row] = await rows<{ stocked: string; reserved: string; raw: string }>(
      `select trim_scale(stocked_quantity)::text stocked, trim_scale(reserved_quantity)::text reserved,
         raw_stocked_quantity->>'value' raw from inventory_level
       where inventory_item_id = $1 and location_id = $2 and deleted_at is null`,
      [i, l],
    )
    return row
  }
  const reserve = (
    i: string,
    l: string,
    q: number,
    id = `resitem_${randomBytes(8).toString("hex")}`,
  ) =>
    db
      .query(
        `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
         values ($1, $2, $3, $4::numeric, jsonb_build_object('value', $4::text, 'precision', 20))`,
        [id, i, l, String(q)],
      )
      .then(() => id)
  const close = async () => {
    await db.end()
    await database.drop()
  }
  return { url: database.url, db, rows, item, post, lots, lotLine, level, reserve, close }
}

export type Kernel = Awaited<ReturnType<typeof openKernel>>
