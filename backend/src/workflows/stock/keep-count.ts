import type { PoolClient } from "pg"

/** A shelf that was counted: an item at a location, what lay there in units, and when by the server's clock. */
export type CountedShelf = { i: string; l: string; found: number; at: string }

const OVERTAKEN_SQL = `
  select x.n from jsonb_to_recordset($1) as x(n int, i text, l text, at timestamptz)
  where exists (select 1 from stock_count_line c where c.inventory_item_id = x.i
    and c.location_id = x.l and c.counted_at > x.at)`

// What a count is told of later is posted under its paper too, as of before it: that is no count of its own.
// Of a whole shelf, what another count moved at an earlier moment is known to have been seen.
const RECOUNTED_SQL = `
  select 1 from jsonb_to_recordset($1) as x(id bigint, whole boolean)
  join stock_lot s on s.id = x.id
  join stock_lot beside on beside.inventory_item_id = s.inventory_item_id
    and beside.location_id = s.location_id
  join stock_move m on m.lot_id = beside.id and m.id > $2::bigint and m.kind = 's'
    and m.cause = 'stocktake' and m.document <> $3
  left join stock_count_line c on c.document = m.document
    and c.inventory_item_id = s.inventory_item_id and c.location_id = s.location_id
  where (beside.id = s.id or c.document is not null and s.condition = 'SELLABLE')
    and (c.document is null or m.happened_at >= c.counted_at)
    and (not x.whole or coalesce(m.happened_at, m.at) > $4::timestamptz)
  limit 1`

const KEEP_SQL = `
  insert into stock_count_line (document, inventory_item_id, location_id, counted_at, found, mark)
  select $2, x.i, x.l, x.at, x.found, coalesce($3::bigint, (
    select max(m.id) from stock_move m join stock_lot s on s.id = m.lot_id
    where s.inventory_item_id = x.i and s.location_id = x.l), 0)
  from jsonb_to_recordset($1) as x(i text, l text, found numeric, at timestamptz)
  on conflict do nothing`

/** Which of these shelves were counted at a later moment: an earlier count changes nothing there. */
export async function findOvertaken(
  client: PoolClient,
  shelves: readonly { i: string; l: string; at: string }[],
): Promise<Set<number>> {
  const { rows } = await client.query<{ n: number }>(OVERTAKEN_SQL, [
    JSON.stringify(shelves.map(({ i, l, at }, n) => ({ n, i, l, at }))),
  ])
  return new Set(rows.map(({ n }) => n))
}

/** Whether a shelf is remembered as counted under this paper. */
export async function isKept(client: PoolClient, document: string): Promise<boolean> {
  const sql = "select 1 from stock_count_line where document = $1 limit 1"
  return (await client.query(sql, [document])).rowCount !== 0
}

/** Whether another count corrected one of these lots after `mark`, so that this one would correct it again. */
export async function isRecounted(
  client: PoolClient,
  { document, mark, at }: { document: string; mark: string; at: string },
  lots: readonly { id: string; whole: boolean }[],
): Promise<boolean> {
  const asked = JSON.stringify(lots.map(({ id, whole }) => ({ id, whole })))
  return (await client.query(RECOUNTED_SQL, [asked, mark, document, at])).rowCount !== 0
}

/**
 * Remembers shelves as counted under a paper, so that what tills tell later of the time before leaves
 * them as they were found. `mark`: the last movement that the count knew of; null: all that are posted.
 */
export async function keepCount(
  client: PoolClient,
  document: string,
  shelves: readonly CountedShelf[],
  mark: string | null = null,
): Promise<void> {
  await client.query(KEEP_SQL, [JSON.stringify(shelves), document, mark])
}
