import type { ReceiptRequest, StockPosting } from "@ocop/contracts"
import { checkOwners, itemsOf, locationOf } from "./places"
import { postOnce, postStock } from "./posting"

/** Goods arrive at an outlet, lot by lot, each with its owner. */
export async function receiveGoods(body: ReceiptRequest, actor: string): Promise<StockPosting> {
  const paper = { cause: "receipt", document: `receipt:${body.id}`, actor }
  return postOnce(paper, async (client) => {
    const l = await locationOf(client, body.outletCode)
    const items = await itemsOf(client, [...new Set(body.lines.map(({ skuId }) => skuId))])
    await checkOwners(
      client,
      body.lines.map(({ ownerId }) => ownerId),
    )
    await postStock(
      client,
      body.lines.map((line) => ({
        i: items.get(line.skuId) ?? "",
        l,
        q: line.qtyMilli / 1000,
        owner: line.ownerId,
        lot: line.lotNo,
        produced: line.producedOn,
        expires: line.expiresOn,
      })),
    )
  })
}
