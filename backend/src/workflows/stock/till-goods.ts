import type { GoodsMovedFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { postStock, type StockLine, signPaper } from "./posting"
import { postTillCount } from "./till-count"
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
  const document = documentOf(fact)
  const actor = `staff:${fact.staffId}`
  await signPaper(client, { cause, document, actor })
  if (fact.task === "count") return postTillCount(client, place, fact, document)
  await client.query("select set_config('ocop.happened_at', stock_moment($1, $2)::text, true)", [
    fact.at,
    fact.clockOffsetMs ?? null,
  ])
  const questions = await moved(client, place, fact)
  await client.query(SEEN_SQL, [document, place.locationId, actor])
  return questions
}

// After the goods have moved, and under their locks: what a count has seen of them on the shelf.
const SEEN_SQL = `
  select stock_seen_by_count((
    select jsonb_agg(jsonb_build_object('i', i, 'l', $2::text, 'q', q,
      'at', current_setting('ocop.happened_at'), 'actor', $3::text))
    from (
      select m.inventory_item_id i, sum(m.qty) q from stock_move m
      join stock_lot s on s.id = m.lot_id and s.condition = 'SELLABLE'
      where m.document = $1 and m.location_id = $2 and m.kind = 's'
        and m.txid = pg_current_xact_id()
      group by 1
    ) own))`

async function moved(
  client: PoolClient,
  place: TillPlace,
  fact: Exclude<GoodsMovedFact, { task: "count" }>,
): Promise<GoodsQuestion[]> {
  switch (fact.task) {
    case "receipt":
      return received(client, place, fact)
    case "waste":
      await postStock(client, leavingLines(place, fact))
      return []
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
