import type { TransferRequest, TransferView } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { readLots } from "./lots"
import { itemsOf, locationOf } from "./places"
import { postStock, refuseIfPromised, type StockLine, signPaper, translate } from "./posting"
import { readTransfer } from "./read-transfer"

/**
 * Goods leave for another outlet: out of the sender's lots, into lots in transit at the receiver
 * with the same owner, number and expiry. Nothing can be sent that is not there or is promised.
 */
export async function sendTransfer(body: TransferRequest, actor: string): Promise<TransferView> {
  const id = `transf_${body.id}`
  return withTransaction(async (client) => {
    await signPaper(client, { cause: "transfer-out", document: `transfer:${id}`, actor })
    const before = await readTransfer(client, id)
    if (before) return before
    const from = await locationOf(client, body.fromOutletCode)
    const to = await locationOf(client, body.toOutletCode)
    const items = await itemsOf(client, [...new Set(body.lines.map(({ skuId }) => skuId))])
    const out: StockLine[] = body.lines.map((line) => ({
      i: items.get(line.skuId) ?? "",
      l: from,
      q: -line.qtyMilli / 1000,
      ...(line.lotId === null ? {} : { lot_id: line.lotId }),
    }))
    // Both sides, in one order: transfers that cross cannot wait for each other.
    await client.query("select stock_lock($1)", [
      JSON.stringify(
        out.flatMap(({ i }) => [
          { i, l: from },
          { i, l: to },
        ]),
      ),
    ])
    await moveIntoTransit(client, { id, from, to, note: body.note, actor, out })
    await refuseIfPromised(client, out)
    return (await readTransfer(client, id)) ?? refuse("INTERNAL")
  }).catch(translate)
}

type Sending = {
  id: string
  from: string
  to: string
  note: string
  actor: string
  out: StockLine[]
  /** What left is a fact, whatever the book has; the office may only send what is there. */
  mayRunShort?: boolean
}

/** Out of the sender's lots, into lots in transit, inside the caller's transaction and under its paper. */
export async function moveIntoTransit(client: PoolClient, sending: Sending): Promise<void> {
  const { id, from, to, note, actor, out, mayRunShort } = sending
  const taken = new Map<string, number>()
  for (const move of await postStock(client, out)) {
    taken.set(move.lotId, (taken.get(move.lotId) ?? 0) + Math.round(Number(move.qty) * -1000))
  }
  const lots = await readLots(client, [...taken.keys()])
  if (!mayRunShort && lots.some((lot) => Number(lot.qty) < 0)) refuse("STOCK_SHORT")
  const arrived = await postStock(
    client,
    lots.map((lot) => ({
      i: lot.i,
      l: to,
      q: (taken.get(lot.id) ?? 0) / 1000,
      owner: lot.owner,
      lot: lot.lot,
      cond: "IN_TRANSIT",
      produced: lot.produced,
      expires: lot.expires,
    })),
  )
  await client.query(
    `insert into stock_transfer (id, from_location_id, to_location_id, note, sent_by)
     values ($1, $2, $3, $4, $5)`,
    [id, from, to, note, actor],
  )
  await client.query(
    `insert into stock_transfer_line (transfer_id, line_no, inventory_item_id, lot_id, qty_sent)
     select $1, row_number() over (order by s.id), s.inventory_item_id, s.id, x.qty
     from jsonb_to_recordset($2) as x("lotId" bigint, qty numeric) join stock_lot s on s.id = x."lotId"`,
    [id, JSON.stringify(arrived)],
  )
}
