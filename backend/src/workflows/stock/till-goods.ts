import type { GoodsMovedFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { postStock, type StockLine, signPaper } from "./posting"
import { takeIn } from "./transfer-in"
import { moveIntoTransit } from "./transfer-out"

/** Where goods moved, and whose they are there. */
export type TillPlace = {
  locationId: string
  /** Owner of goods that the outlet bought. */
  sellerId: string
  /** Inventory item of a SKU that is known to have one. */
  itemOf: (skuId: string) => string
  locationOf: (outletCode: string) => string
}

/** What a manager must look at, by kind. */
export type GoodsQuestion = { kind: string; details: Record<string, unknown> }

type Task<T extends GoodsMovedFact["task"]> = Extract<GoodsMovedFact, { task: T }>

const PAPER: Record<GoodsMovedFact["task"], { cause: string; document: string }> = {
  receipt: { cause: "receipt", document: "receipt" },
  waste: { cause: "waste", document: "waste" },
  count: { cause: "stocktake", document: "count" },
  "transfer-out": { cause: "transfer-out", document: "transfer" },
  "transfer-in": { cause: "transfer-in", document: "transfer" },
}

const documentOf = (fact: GoodsMovedFact): string => {
  const { document } = PAPER[fact.task]
  if (fact.task === "transfer-in") return `${document}:${fact.transferId}`
  return `${document}:${fact.task === "transfer-out" ? transferIdOf(fact) : fact.id}`
}

const transferIdOf = ({ id }: Task<"transfer-out">) => `transf_${id}`

/**
 * Posts goods that moved at a till, inside the caller's transaction, by the same kernel as the
 * office: call it once a transaction. It refuses nothing, because it has happened; what does not fit
 * the book comes back as questions to a manager.
 */
export async function postTillGoods(
  client: PoolClient,
  place: TillPlace,
  fact: GoodsMovedFact,
): Promise<GoodsQuestion[]> {
  const { cause } = PAPER[fact.task]
  await signPaper(client, { cause, document: documentOf(fact), actor: `staff:${fact.staffId}` })
  switch (fact.task) {
    case "receipt":
      return received(client, place, fact)
    case "waste":
      await postStock(client, leavingLines(place, fact))
      return []
    case "count":
      return counted(client, place, fact)
    case "transfer-out":
      return sent(client, place, fact)
    case "transfer-in":
      return arrived(client, place, fact)
  }
}

const leavingLines = (
  { itemOf, locationId }: TillPlace,
  { lines }: Task<"waste"> | Task<"transfer-out">,
): StockLine[] =>
  lines.map(({ skuId, qtyMilli, lotNo }) => ({
    i: itemOf(skuId),
    l: locationId,
    q: -qtyMilli / 1000,
    ...(lotNo === null ? {} : { lot: lotNo }),
  }))

/** Goods on consignment stay their maker's; the kernel asks a manager where it does not know one. */
async function received(
  client: PoolClient,
  { itemOf, locationId, sellerId }: TillPlace,
  { lines, terms }: Task<"receipt">,
): Promise<GoodsQuestion[]> {
  const makers = new Map<string, string>()
  if (terms === "consignment") {
    const { rows } = await client.query<{ item: string; owner: string | null }>(
      "select item, stock_product_owner(item) owner from unnest($1::text[]) as x(item)",
      [[...new Set(lines.map(({ skuId }) => itemOf(skuId)))]],
    )
    for (const { item, owner } of rows) if (owner !== null) makers.set(item, owner)
  }
  await postStock(
    client,
    lines.map(({ skuId, qtyMilli, lotNo, expiresOn }) => {
      const i = itemOf(skuId)
      const owner = terms === "delivery" ? sellerId : makers.get(i)
      return {
        i,
        l: locationId,
        q: qtyMilli / 1000,
        lot: lotNo,
        expires: expiresOn,
        ...(owner === undefined ? {} : { owner }),
      }
    }),
  )
  return []
}

// What moved after a line was counted stands: a sale counts from the moment it was made, all else from
// when it was posted. No till's clock is a day off for long: a manager was told.
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
      and m.at > x.at - interval '1 day' and coalesce(sale.at, m.at) > x.at
  ) later on true
  order by x.n`

async function counted(
  client: PoolClient,
  { itemOf, locationId }: TillPlace,
  { lines }: Task<"count">,
): Promise<GoodsQuestion[]> {
  const asked = lines.map(({ skuId, foundMilli, countedAt }, n) => ({
    n,
    i: itemOf(skuId),
    l: locationId,
    found: foundMilli,
    at: countedAt,
  }))
  // The lock first: what is read below must still hold when it is posted.
  await client.query("select stock_lock($1)", [JSON.stringify(asked)])
  const { rows } = await client.query<{ n: number; delta: string; expected: number }>(COUNT_SQL, [
    JSON.stringify(asked),
  ])
  const off = rows.flatMap(({ n, delta, expected }) => {
    const [line, own] = [lines[n], asked[n]]
    return line && own && Number(delta) !== 0 ? [{ line, own, delta, expected }] : []
  })
  if (off.length === 0) return []
  // Goods found and goods missing are two postings of the kernel: it takes one direction at a time.
  for (const isMore of [false, true]) {
    const some = off.filter(({ delta }) => Number(delta) > 0 === isMore)
    if (some.length === 0) continue
    await postStock(
      client,
      some.map(({ own, delta }) => ({ i: own.i, l: own.l, q: delta })),
    )
  }
  return [
    {
      kind: "COUNT_DIFFERENCE",
      details: {
        lines: off.map(({ line, expected }) => ({
          skuId: line.skuId,
          found: line.foundMilli,
          expected,
        })),
      },
    },
  ]
}

async function sent(
  client: PoolClient,
  place: TillPlace,
  fact: Task<"transfer-out">,
): Promise<GoodsQuestion[]> {
  const to = place.locationOf(fact.toOutletCode)
  const out = leavingLines(place, fact)
  await client.query("select stock_lock($1)", [
    JSON.stringify(
      out.flatMap(({ i, l }) => [
        { i, l },
        { i, l: to },
      ]),
    ),
  ])
  await moveIntoTransit(client, {
    id: transferIdOf(fact),
    from: place.locationId,
    to,
    note: fact.note ?? "",
    actor: `staff:${fact.staffId}`,
    out,
    mayRunShort: true,
  })
  return []
}

async function arrived(
  client: PoolClient,
  { locationId }: TillPlace,
  { transferId, lines, staffId }: Task<"transfer-in">,
): Promise<GoodsQuestion[]> {
  const { rows } = await client.query<{ to: string; state: string; numbers: number[] }>(
    `select to_location_id "to", state, (select array_agg(line_no) from stock_transfer_line
       where transfer_id = t.id) numbers from stock_transfer t where id = $1 for update`,
    [transferId],
  )
  const known = rows[0]
  const isSound =
    known?.to === locationId &&
    known.state === "in_transit" &&
    lines.every(({ lineNo }) => known.numbers.includes(lineNo))
  if (!isSound) {
    return [{ kind: "TRANSFER_UNRESOLVED", details: { transferId, state: known?.state ?? null } }]
  }
  const found = lines.map(({ lineNo, foundMilli }) => ({ lineNo, qtyMilli: foundMilli }))
  await takeIn(client, transferId, locationId, { lines: found }, `staff:${staffId}`)
  return []
}
