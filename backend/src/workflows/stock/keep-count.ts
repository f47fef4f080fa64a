import type { PoolClient } from "pg"

/** A shelf that was counted: an item at a location, what lay there in units, and when by the server's clock. */
export type CountedShelf = { i: string; l: string; found: number; at: string }

const OVERTAKEN_SQL = `
  select x.n from jsonb_to_recordset($1) as x(n int, i text, l text, at timestamptz)
  where exists (select 1 from stock_count_line c where c.inventory_item_id = x.i
    and c.location_id = x.l and c.counted_at > x.at)`

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
