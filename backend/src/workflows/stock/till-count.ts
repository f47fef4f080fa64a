import type { GoodsMovedFact } from "@ocop/contracts"
import { CLOCK_TOLERANCE_MS } from "@ocop/sync"
import type { PoolClient } from "pg"
import { postStock } from "./posting"
import type { GoodsQuestion, TillPlace } from "./till-goods"

type Count = Extract<GoodsMovedFact, { task: "count" }>

// What moved after a line was counted stands: what a till told from the moment it happened, all else
// from when it was posted. No till's clock is a day behind for long: a manager was told. What a later
// count has overtaken changes nothing.
const COUNT_SQL = `
  select x.n, (x.found / 1000.0 - (coalesce(il.stocked_quantity, 0) - coalesce(later.q, 0)))::text delta,
    ((coalesce(il.stocked_quantity, 0) - coalesce(later.q, 0)) * 1000)::float8 expected
  from jsonb_to_recordset($1) as x(n int, i text, l text, found numeric, at timestamptz)
  left join inventory_level il on il.inventory_item_id = x.i and il.location_id = x.l
    and il.deleted_at is null
  left join lateral (
    select sum(m.qty) q from stock_move m
    join stock_lot s on s.id = m.lot_id and s.condition = 'SELLABLE'
    left join sale on sale.id = case when m.cause = 'sale' then substr(m.reference, 6)::uuid end
    where s.inventory_item_id = x.i and s.location_id = x.l and m.kind = 's'
      and m.at > x.at - interval '1 day' and least(coalesce(sale.at, m.happened_at), m.at) > x.at
  ) later on true
  where not exists (select 1 from stock_count_line c where c.inventory_item_id = x.i
    and c.location_id = x.l and c.counted_at > x.at)
  order by x.n`

const KEEP_SQL = `
  insert into stock_count_line (document, inventory_item_id, location_id, counted_at, found, mark)
  select $2, x.i, x.l, x.at, x.found / 1000.0, coalesce((
    select max(m.id) from stock_move m join stock_lot s on s.id = m.lot_id
    where s.inventory_item_id = x.i and s.location_id = x.l), 0)
  from jsonb_to_recordset($1) as x(i text, l text, found numeric, at timestamptz)`

type Asked = { n: number; i: string; l: string; found: number; at: string }

const asking = (kind: string, lines: readonly object[]): GoodsQuestion[] =>
  lines.length === 0 ? [] : [{ kind, details: { lines } }]

/** One line a SKU: of two that say the same SKU the later count is true. */
function askedOf({ itemOf, locationId }: TillPlace, { lines }: Count): Asked[] {
  const latest = new Map<string, Asked>()
  lines.forEach(({ skuId, foundMilli, countedAt }, n) => {
    const before = latest.get(skuId)
    if (before && Date.parse(before.at) > Date.parse(countedAt)) return
    latest.set(skuId, { n, i: itemOf(skuId), l: locationId, found: foundMilli, at: countedAt })
  })
  return [...latest.values()]
}

/** What was asked, by the server's clock: nothing is counted, sold or moved after it was told. */
async function lockShelves(client: PoolClient, asked: readonly Asked[]) {
  const { rows } = await client.query<{ now: string }>(
    "select stock_lock($1), to_json(now()) #>> '{}' now",
    [JSON.stringify(asked)],
  )
  const now = rows[0]?.now ?? ""
  const aheadOf = ({ at }: Asked) => Date.parse(at) - Date.parse(now)
  return {
    lines: asked.map((own) => (aheadOf(own) > 0 ? { ...own, at: now } : own)),
    aheadMs: Math.max(...asked.map(aheadOf)),
  }
}

/**
 * Posts what a till counted, inside the caller's transaction and under its paper: the shelf holds what
 * was found and what moved since, in whatever order tills tell of it. Returns questions to a manager
 * where the book said otherwise, where a later count has overtaken this one, and where the till's clock
 * is ahead.
 */
export async function postTillCount(
  client: PoolClient,
  place: TillPlace,
  fact: Count,
  document: string,
): Promise<GoodsQuestion[]> {
  // The lock first: what is read below must still hold when it is posted.
  const { lines: asked, aheadMs } = await lockShelves(client, askedOf(place, fact))
  const { rows } = await client.query<{ n: number; delta: string; expected: number }>(COUNT_SQL, [
    JSON.stringify(asked),
  ])
  const counted = rows.flatMap(({ n, delta, expected }) => {
    const [line, own] = [fact.lines[n], asked.find((one) => one.n === n)]
    return line && own ? [{ line, own, delta, expected }] : []
  })
  await client.query(KEEP_SQL, [JSON.stringify(counted.map(({ own }) => own)), document])
  const off = counted.filter(({ delta }) => Number(delta) !== 0)
  // Goods found and goods missing are two postings of the kernel: it takes one direction at a time.
  for (const isMore of [false, true]) {
    const some = off.filter(({ delta }) => Number(delta) > 0 === isMore)
    if (some.length === 0) continue
    await postStock(
      client,
      some.map(({ own, delta }) => ({ i: own.i, l: own.l, q: delta, happened_at: own.at })),
    )
  }
  const differing = off.map(({ line, expected }) => ({
    skuId: line.skuId,
    found: line.foundMilli,
    expected,
  }))
  const overtaken = asked.flatMap(({ n, found }) => {
    const line = counted.some(({ own }) => own.n === n) ? undefined : fact.lines[n]
    return line ? [{ skuId: line.skuId, found }] : []
  })
  return [
    ...asking("COUNT_DIFFERENCE", differing),
    ...asking("COUNT_OVERTAKEN", overtaken),
    ...(aheadMs > CLOCK_TOLERANCE_MS
      ? [{ kind: "CLOCK_DRIFT", details: { at: fact.at, aheadMs } }]
      : []),
  ]
}
