import type { GoodsMovedFact } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { withTransaction } from "../../../lib/pg"
import type { Device } from "../../register/device-register"
import { type GoodsQuestion, postTillGoods, type TillPlace } from "../../stock/till-goods"
import type { Book } from "../book/book-types"
import { keepSessionFact } from "./post-sessions"
import { openExceptions } from "./set-aside"

export type PostableGoods = { device: Device; fact: GoodsMovedFact; contentHash: string }

const known = <T>(value: T | null | undefined, what: string): T => {
  // The verdict looked at the same book.
  if (value === null || value === undefined) throw new Error(`the book knows no ${what}`)
  return value
}

const placeOf = ({ locationId, outletId }: Device, book: Book): TillPlace => ({
  locationId,
  sellerId: known(book.outletById.get(outletId), "outlet").seller.id,
  itemOf: (skuId) => known(book.skus.get(skuId)?.itemId, skuId),
  locationOf: (code) => known(book.outletByCode.get(code), code).locationId,
})

const NEGATIVE_SQL = `
  select il.inventory_item_id i, il.stocked_quantity::float8 qty from inventory_level il
  where il.inventory_item_id = any($1) and il.location_id = $2 and il.deleted_at is null
    and il.stocked_quantity < 0`

/** What left the shelf though the book had none of it, asked as of a sale. */
async function flagNegative(client: PoolClient, { device, fact }: PostableGoods, book: Book) {
  const items = fact.lines.flatMap((line) =>
    "skuId" in line ? (book.skus.get(line.skuId)?.itemId ?? []) : [],
  )
  const { rows } = await client.query<{ i: string; qty: number }>(NEGATIVE_SQL, [
    items,
    device.locationId,
  ])
  await openExceptions(
    client,
    device.outletId,
    rows.map(({ i, qty }) => ({
      kind: "NEGATIVE_STOCK",
      subject: `${i}@${device.locationId}`,
      details: { qty, inventoryItemId: i },
    })),
  )
}

const named = ({ details, ...question }: GoodsQuestion, book: Book): GoodsQuestion => {
  if (!Array.isArray(details.lines)) return { ...question, details }
  const lines = (details.lines as { skuId: string }[]).map((line) => ({
    ...line,
    name: book.skus.get(line.skuId)?.tillName ?? null,
  }))
  return { ...question, details: { ...details, lines } }
}

/**
 * Posts goods that moved, each fact in a transaction of its own with its stock: the kernel takes its
 * locks once a transaction. After the sales of the batch, so that a count finds them.
 */
export async function postGoods(goods: readonly PostableGoods[], book: Book): Promise<void> {
  for (const own of goods) {
    const { device, fact, contentHash } = own
    await withTransaction(async (client) => {
      await keepSessionFact(client, device, fact, contentHash)
      const questions = await postTillGoods(client, placeOf(device, book), fact)
      await openExceptions(
        client,
        device.outletId,
        questions.map((question) => ({
          ...named(question, book),
          subject: `${fact.kind}:${fact.id}`,
        })),
      )
      if (fact.task === "waste" || fact.task === "transfer-out") {
        await flagNegative(client, own, book)
      }
    })
  }
}
