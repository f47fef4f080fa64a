import type { CountRequest, StockPosting } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { readLots } from "./lots"
import { postOnce, postStock } from "./posting"

/**
 * A stocktake by lot. The count is true at the mark: what moved since then is added to it, so
 * sales during the count are neither lost nor counted twice.
 */
export async function countStock(body: CountRequest, actor: string): Promise<StockPosting> {
  const paper = { cause: "stocktake", document: `count:${body.id}`, actor }
  const ids = body.lines.map(({ lotId }) => lotId)
  if (new Set(ids).size < ids.length) refuse("INVALID_REQUEST", [{ path: "lines.lotId" }])
  return postOnce(paper, async (client) => {
    const lots = await readLots(client, ids)
    const known = new Set(lots.map(({ id }) => id))
    const unknown = ids.filter((id) => !known.has(id))
    if (unknown.length > 0) refuse("NOT_FOUND", { lotIds: unknown })
    await client.query("select stock_lock($1)", [
      JSON.stringify(lots.map(({ i, l }) => ({ i, l }))),
    ])
    const { rows } = await client.query<{ id: string; i: string; l: string; delta: string }>(
      `select s.id::text, s.inventory_item_id i, s.location_id l,
         (x.counted / 1000.0 - (s.qty - coalesce((select sum(m.qty) from stock_move m
           where m.lot_id = s.id and m.id > $2::bigint), 0)))::text delta
       from jsonb_to_recordset($1) as x("lotId" bigint, counted numeric)
       join stock_lot s on s.id = x."lotId" order by s.id`,
      [
        JSON.stringify(
          body.lines.map(({ lotId, countedMilli }) => ({ lotId, counted: countedMilli })),
        ),
        body.mark,
      ],
    )
    const changed = rows.filter(({ delta }) => Number(delta) !== 0)
    if (changed.length === 0) return
    await postStock(
      client,
      changed.map(({ id, i, l, delta }) => ({ i, l, q: delta, lot_id: id })),
    )
  })
}
