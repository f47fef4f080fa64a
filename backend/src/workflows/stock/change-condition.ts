import type { ConditionRequest, StockPosting } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { readLots } from "./lots"
import { postOnce, postStock } from "./posting"

/** Part of a lot is set aside, damaged, expired or sellable again: two movements, one paper. */
export async function changeCondition(
  body: ConditionRequest,
  actor: string,
): Promise<StockPosting> {
  const paper = { cause: "condition", document: `condition:${body.id}`, actor }
  return postOnce(paper, async (client) => {
    const [lot] = await readLots(client, [body.lotId])
    if (!lot) return refuse("NOT_FOUND", { lotId: body.lotId })
    if (lot.condition === body.to || lot.condition === "IN_TRANSIT") {
      refuse("INVALID_REQUEST", [{ path: "to", condition: lot.condition }])
    }
    // The lock first: what is read below must still hold when it is posted.
    await client.query("select stock_lock($1)", [JSON.stringify([{ i: lot.i, l: lot.l }])])
    const [now] = await readLots(client, [body.lotId])
    if (!now || Number(now.qty) * 1000 < body.qtyMilli) refuse("STOCK_SHORT")
    const q = body.qtyMilli / 1000
    await postStock(client, [
      { i: lot.i, l: lot.l, q: -q, lot_id: lot.id },
      {
        i: lot.i,
        l: lot.l,
        q,
        owner: lot.owner,
        lot: lot.lot,
        cond: body.to,
        produced: lot.produced,
        expires: lot.expires,
      },
    ])
  })
}
