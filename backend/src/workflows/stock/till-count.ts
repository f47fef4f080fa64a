import type { GoodsMovedFact } from "@ocop/contracts"
import { CLOCK_TOLERANCE_MS } from "@ocop/sync"
import type { PoolClient } from "pg"
import { findOvertaken, keepCount } from "./keep-count"
import { postStock } from "./posting"
import type { GoodsQuestion, TillPlace } from "./till-goods"

type Count = Extract<GoodsMovedFact, { task: "count" }>

// What moved after a line was counted stands: what a till told from the moment it happened, all else
// from when it was posted. Sales of earlier versions have their moment in their own row.
const COUNT_SQL = `
  select x.n, (x.found - (coalesce(il.stocked_quantity, 0) - coalesce(later.q, 0)))::text delta,
    ((coalesce(il.stocked_quantity, 0) - coalesce(later.q, 0)) * 1000)::float8 expected
  from jsonb_to_recordset($1) as x(n int, i text, l text, found numeric, at timestamptz)
  left join inventory_level il on il.inventory_item_id = x.i and il.location_id = x.l
    and il.deleted_at is null
  left join lateral (
    select sum(m.qty) q from stock_move m
    join stock_lot s on s.id = m.lot_id and s.condition = 'SELLABLE'
    left join sale on sale.id = case when m.cause = 'sale' then substr(m.reference, 6)::uuid end
    where s.inventory_item_id = x.i and s.location_id = x.l and m.kind = 's'
      and m.at > x.at and coalesce(m.happened_at, sale.at, m.at) > x.at
  ) later on true
  order by x.n`

type Line = Count["lines"][number]
type Counted = { line: Line; i: string; l: string; found: number; at: string }

const asking = (kind: string, lines: readonly object[]): GoodsQuestion[] =>
  lines.length === 0 ? [] : [{ kind, details: { lines } }]

/** Counts the shelves by the server's clock, and locks them: what is read next still holds when it is posted. */
async function lockShelves(
  client: PoolClient,
  { itemOf, locationId }: TillPlace,
  { lines, clockOffsetMs = null }: Count,
): Promise<Counted[]> {
  const shelves = lines.map(({ skuId }) => ({ i: itemOf(skuId), l: locationId }))
  await client.query("select stock_lock($1)", [JSON.stringify(shelves)])
  const { rows } = await client.query<{ at: string }>(
    `select to_json(stock_moment(at, $2)) #>> '{}' as at
     from unnest($1::timestamptz[]) with ordinality as x(at, n) order by n`,
    [lines.map(({ countedAt }) => countedAt), clockOffsetMs],
  )
  return lines.map((line, n) => ({
    line,
    i: itemOf(line.skuId),
    l: locationId,
    found: line.foundMilli / 1000,
    at: rows[n]?.at ?? "",
  }))
}

/** A clock that differs from the server's, or that dates a count after it was told. */
function clockDrift(
  { at, lines, clockOffsetMs }: Count,
  counted: readonly Counted[],
): GoodsQuestion[] {
  const offsetMs = clockOffsetMs ?? 0
  const aheadMs = Math.max(
    ...lines.map(({ countedAt }, n) => Date.parse(countedAt) - Date.parse(counted[n]?.at ?? "")),
  )
  const driftMs = Math.max(Math.abs(offsetMs), aheadMs)
  if (driftMs <= CLOCK_TOLERANCE_MS) return []
  return [{ kind: "CLOCK_DRIFT", details: { at, offsetMs, aheadMs } }]
}

/**
 * Posts what a till counted, inside the caller's transaction and under its paper: the shelf holds what
 * was found and what moved since, in whatever order tills tell of it. Returns questions to a manager
 * where the book said otherwise, where a later count has overtaken this one, and where the till's clock
 * is wrong.
 */
export async function postTillCount(
  client: PoolClient,
  place: TillPlace,
  fact: Count,
  document: string,
): Promise<GoodsQuestion[]> {
  const all = await lockShelves(client, place, fact)
  const overtaken = await findOvertaken(client, all)
  const counted = all.filter((_, n) => !overtaken.has(n))
  const { rows } = await client.query<{ n: number; delta: string; expected: number }>(COUNT_SQL, [
    JSON.stringify(counted.map(({ line: _, ...shelf }, n) => ({ n, ...shelf }))),
  ])
  await keepCount(client, document, counted)
  const off = rows.flatMap(({ n, delta, expected }) => {
    const own = counted[n]
    return own && Number(delta) !== 0 ? [{ ...own, delta, expected }] : []
  })
  if (off.length > 0) {
    await postStock(
      client,
      off.map(({ i, l, at, delta }) => ({ i, l, q: delta, happened_at: at })),
    )
  }
  const told = ({ skuId, foundMilli }: Line) => ({ skuId, found: foundMilli })
  return [
    ...asking(
      "COUNT_DIFFERENCE",
      off.map(({ line, expected }) => ({ ...told(line), expected })),
    ),
    ...asking(
      "COUNT_OVERTAKEN",
      all.filter((_, n) => overtaken.has(n)).map(({ line }) => told(line)),
    ),
    ...clockDrift(fact, all),
  ]
}
