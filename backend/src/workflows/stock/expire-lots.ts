import { today } from "../../lib/clock"
import { withTransaction } from "../../lib/pg"
import { postStock, signPaper } from "./posting"

const AT_ONCE = 200

/**
 * Goods past their date leave the sellable stock: for each lot two movements, one paper a day. A
 * level that then promises more than it holds is a question to a manager. Returns how many lots.
 */
export async function expireLots(day = today()): Promise<number> {
  let expired = 0
  for (;;) {
    const count = await expireSome(day)
    expired += count
    if (count < AT_ONCE) return expired
  }
}

async function expireSome(day: string): Promise<number> {
  return withTransaction(async (client) => {
    await signPaper(client, { cause: "expiry", document: `expiry:${day}`, actor: "system" })
    const due = await client.query<{ id: string; i: string; l: string }>(
      `select id::text, inventory_item_id i, location_id l from stock_lot
       where condition = 'SELLABLE' and expires_on < $1 and qty > 0 order by id limit ${AT_ONCE}`,
      [day],
    )
    if (due.rows.length === 0) return 0
    await client.query("select stock_lock($1)", [JSON.stringify(due.rows)])
    const { rows } = await client.query<
      Record<"id" | "i" | "l" | "owner" | "lot" | "qty", string> & {
        produced: string | null
        expires: string
      }
    >(
      `select id::text, inventory_item_id i, location_id l, owner_id owner, lot_no lot, qty::text,
         produced_on produced, expires_on expires from stock_lot
       where id = any($1::bigint[]) and qty > 0 order by id`,
      [due.rows.map(({ id }) => id)],
    )
    await postStock(
      client,
      rows.flatMap(({ id, i, l, owner, lot, qty, produced, expires }) => [
        { i, l, q: `-${qty}`, lot_id: id },
        { i, l, q: qty, owner, lot, cond: "EXPIRED", produced, expires },
      ]),
    )
    return due.rows.length
  })
}
