import type { CountRequest, StockPosting } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { type CountedShelf, findOvertaken, isKept, isRecounted, keepCount } from "./keep-count"
import { readLots } from "./lots"
import { postOnce, postStock } from "./posting"

// No earlier than anything that the mark contains, and no later than now.
const MOMENT_SQL = `
  select to_json(least(greatest($2::timestamptz, max(m.at)), now())) #>> '{}' as at
  from stock_move m join stock_lot s on s.id = m.lot_id
  where m.id <= $1::bigint and (s.inventory_item_id, s.location_id) in (
    select * from jsonb_to_recordset($3) as x(i text, l text))`

// What moved since the mark stands. Where every lot of a shelf was counted that held something then, what
// a till told since the mark of the time before was seen by whoever counted; a lot that held nothing and
// owes what was sold then, was found empty like the rest. Sales of earlier versions have their moment in
// their own row.
const LOTS_SQL = `
  select id, i, l, coalesce(milli, 0)::float8 milli, whole,
    (coalesce(milli, 0) / 1000.0 - at_mark - case when whole then late else 0 end)::text delta
  from (
    select lot.*, condition = 'SELLABLE' and bool_or(condition = 'SELLABLE' and milli is not null) over shelf
      and bool_and(condition <> 'SELLABLE' or milli is not null
        or at_mark + late = 0 or at_mark = 0 and late < 0) over shelf whole
    from (
      select s.id::text, s.inventory_item_id i, s.location_id l, s.condition, x.counted milli,
        s.qty - coalesce(since.q, 0) at_mark, coalesce(since.late, 0) late
      from stock_lot s
      left join jsonb_to_recordset($1) as x("lotId" bigint, counted numeric) on x."lotId" = s.id
      left join lateral (
        select sum(m.qty) q,
          sum(m.qty) filter (where coalesce(m.happened_at, sale.at) <= $4::timestamptz) late
        from stock_move m
        left join sale on sale.id = case when m.cause = 'sale' then substr(m.reference, 6)::uuid end
        where m.lot_id = s.id and m.id > $2::bigint
      ) since on true
      where (s.inventory_item_id, s.location_id) in (
        select y.i, y.l from jsonb_to_recordset($3) as y(i text, l text))
    ) lot
    window shelf as (partition by i, l)
  ) lot
  where milli is not null or whole order by id::bigint`

type Shelf = { i: string; l: string }
/** A lot that was counted, or is empty on a shelf that was; `whole`: it is sellable, and all of its shelf was counted. */
type Lot = Shelf & { id: string; milli: number; whole: boolean; delta: string }

/**
 * A stocktake by lot. The count is true at the mark: what moved since then is added to it, so
 * sales during the count are neither lost nor counted twice. A shelf of which every lot was counted is
 * counted as by a till: what tills tell later of the time before leaves it as it was found.
 */
export async function countStock(body: CountRequest, actor: string): Promise<StockPosting> {
  const document = `count:${body.id}`
  const ids = body.lines.map(({ lotId }) => lotId)
  if (new Set(ids).size < ids.length) refuse("INVALID_REQUEST", [{ path: "lines.lotId" }])
  return postOnce({ cause: "stocktake", document, actor }, async (client) => {
    const lots = await readLots(client, ids)
    const known = new Set(lots.map(({ id }) => id))
    const unknown = ids.filter((id) => !known.has(id))
    if (unknown.length > 0) refuse("NOT_FOUND", { lotIds: unknown })
    const shelves = shelvesOf(lots)
    await client.query("select stock_lock($1)", [JSON.stringify(shelves)])
    // It changed nothing then, and a count since then makes no refusal of that.
    if (await isKept(client, document)) return
    const at = await momentOf(client, body, shelves)
    const overtaken = await findOvertaken(
      client,
      shelves.map((shelf) => ({ ...shelf, at })),
    )
    if (overtaken.size > 0) refuse("COUNT_OVERTAKEN")
    const { rows } = await client.query<Lot>(LOTS_SQL, [
      JSON.stringify(
        body.lines.map(({ lotId, countedMilli }) => ({ lotId, counted: countedMilli })),
      ),
      body.mark,
      JSON.stringify(shelves),
      at,
    ])
    if (await isRecounted(client, { document, mark: body.mark, at }, rows))
      refuse("COUNT_OVERTAKEN")
    await keepCount(client, document, wholeShelves(rows, at), body.mark)
    const changed = rows.filter(({ delta }) => Number(delta) !== 0)
    if (changed.length === 0) return
    await postStock(
      client,
      changed.map(({ id, i, l, delta }) => ({ i, l, q: delta, lot_id: id, happened_at: at })),
    )
  })
}

const shelvesOf = (lots: readonly Shelf[]): Shelf[] => [
  ...new Map(lots.map(({ i, l }) => [`${i}@${l}`, { i, l }])).values(),
]

function wholeShelves(lots: readonly Lot[], at: string): CountedShelf[] {
  const milliOf = new Map<string, number>()
  for (const { i, l, milli, whole } of lots) {
    if (whole) milliOf.set(`${i}@${l}`, milli + (milliOf.get(`${i}@${l}`) ?? 0))
  }
  return shelvesOf(lots).flatMap(({ i, l }) => {
    const milli = milliOf.get(`${i}@${l}`)
    return milli === undefined ? [] : [{ i, l, found: milli / 1000, at }]
  })
}

async function momentOf(
  client: PoolClient,
  { mark, markedAt }: CountRequest,
  shelves: readonly Shelf[],
): Promise<string> {
  const { rows } = await client.query<{ at: string }>(MOMENT_SQL, [
    mark,
    markedAt ?? null,
    JSON.stringify(shelves),
  ])
  return rows[0]?.at ?? new Date().toISOString()
}
