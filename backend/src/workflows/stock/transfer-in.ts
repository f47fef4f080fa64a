import type { TransferReceipt, TransferView } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../lib/http-error"
import { withTransaction } from "../../lib/pg"
import { postStock, signPaper, translate } from "./posting"
import { readTransfer } from "./read-transfer"

type Line = {
  no: number
  i: string
  lotId: string
  owner: string
  lot: string
  produced: string | null
  expires: string | null
  sent: number
}

/**
 * A transfer arrives. What is missing leaves the lot in transit as a loss and a manager is asked;
 * what is too much is received too, and asked about. Receiving twice changes nothing.
 */
export async function receiveTransfer(
  id: string,
  body: TransferReceipt,
  actor: string,
): Promise<TransferView> {
  return withTransaction(async (client) => {
    await signPaper(client, { cause: "transfer-in", document: `transfer:${id}`, actor })
    const { rows } = await client.query<{ to: string; state: string }>(
      `select to_location_id "to", state from stock_transfer where id = $1 for update`,
      [id],
    )
    const head = rows[0]
    if (!head) return refuse("NOT_FOUND", { id })
    if (head.state === "in_transit") await takeIn(client, id, head.to, body, actor)
    return (await readTransfer(client, id)) ?? refuse("INTERNAL")
  }).catch(translate)
}

/** Takes a transfer on its way into stock, inside the caller's transaction and under its paper. */
export async function takeIn(
  client: PoolClient,
  id: string,
  to: string,
  body: TransferReceipt,
  actor: string,
): Promise<void> {
  const { rows: lines } = await client.query<Line>(
    `select line.line_no no, s.inventory_item_id i, s.id::text "lotId", s.owner_id owner, s.lot_no lot,
       s.produced_on produced, s.expires_on expires, (line.qty_sent * 1000)::float8 sent
     from stock_transfer_line line join stock_lot s on s.id = line.lot_id
     where line.transfer_id = $1 order by line.line_no`,
    [id],
  )
  const counted = new Map(body.lines.map(({ lineNo, qtyMilli }) => [lineNo, qtyMilli]))
  const known = new Set(lines.map(({ no }) => no))
  const foreign = [...counted.keys()].filter((no) => !known.has(no))
  if (foreign.length > 0) refuse("INVALID_REQUEST", [{ path: "lines.lineNo", foreign }])
  const received = (line: Line) => counted.get(line.no) ?? line.sent

  await postStock(
    client,
    lines.flatMap((line) => {
      const here = { i: line.i, l: to }
      const got = received(line)
      const lost = Math.max(line.sent - got, 0)
      const fresh = {
        owner: line.owner,
        lot: line.lot,
        produced: line.produced,
        expires: line.expires,
      }
      return [
        { ...here, q: (lost - line.sent) / 1000, lot_id: line.lotId },
        { ...here, q: -lost / 1000, lot_id: line.lotId, cause: "transfer-loss" },
        { ...here, q: got / 1000, ...fresh },
      ].filter(({ q }) => q !== 0)
    }),
  )
  await client.query(
    `update stock_transfer_line line set qty_received = x.qty from jsonb_to_recordset($2) as x(no int, qty numeric)
     where line.transfer_id = $1 and line.line_no = x.no`,
    [id, JSON.stringify(lines.map((line) => ({ no: line.no, qty: received(line) / 1000 })))],
  )
  await client.query(
    `update stock_transfer set state = 'received', received_at = now(), received_by = $2 where id = $1`,
    [id, actor],
  )
  const differing = lines.filter((line) => received(line) !== line.sent)
  if (differing.length === 0) return
  await client.query("select stock_exception('TRANSFER_DIFFERENCE', $1, $2)", [
    `transfer:${id}`,
    JSON.stringify(
      differing.map((line) => ({
        lineNo: line.no,
        sentMilli: line.sent,
        receivedMilli: received(line),
      })),
    ),
  ])
}
