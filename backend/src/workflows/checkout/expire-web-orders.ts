import { pool, withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { releasePartPayments } from "../payments/money/release-part-payments"
import { ENDING_CAUSE, endHeldOrder, endOrdersSql, IS_PACKED } from "./end-web-orders"

const MOST_AT_ONCE = 200

const EXPIRE_SQL = endOrdersSql({
  status: "expired",
  due: `select code from web_order where status = 'awaiting_payment' and pay_before < now()
    order by pay_before limit ${MOST_AT_ONCE} for update skip locked`,
})

// What lies packed waits for a person; so does what was paid in full.
const LAPSED = `o.status = 'placed' and not ${IS_PACKED} and exists (
  select 1 from web_order_pickup p where p.order_code = o.code and p.hold_until < now()
    and p.handed_at is null)`

const LAPSED_SQL = `
  select o.code from web_order o where ${LAPSED} order by o.placed_at limit ${MOST_AT_ONCE}`

const HOLD_SQL = "select 1 from web_order where code = $1 for update skip locked"

const LAPSE_SQL = endOrdersSql({
  status: "expired",
  due: `select o.code from web_order o where o.code = $1 and ${LAPSED}`,
})

/**
 * Ends a reservation that nobody fetched, looked at again once it is held: what a till or the office
 * packed meanwhile stays theirs. Each in a transaction of its own: the shelves of two orders, held
 * one after the other, would meet those of a sale the other way round.
 */
async function lapse(code: string): Promise<boolean> {
  return withTransaction(async (client) => {
    await client.query(ENDING_CAUSE, ["expiry"])
    const { rowCount } = await client.query(HOLD_SQL, [code])
    if (rowCount === 0) return false
    await client.query("savepoint held")
    if (await endHeldOrder(client, LAPSE_SQL, code)) {
      await releasePartPayments(client)
      return true
    }
    await client.query("rollback to savepoint held")
    return false
  })
}

async function lapseReservations(): Promise<string[]> {
  const { rows } = await pool().query<{ code: string }>(LAPSED_SQL)
  const lapsed: string[] = []
  for (const { code } of rows) if (await lapse(code)) lapsed.push(code)
  return lapsed
}

/**
 * Ends orders whose money did not come in time and gives their goods back; the drain then cancels
 * their Medusa orders; so with goods that a till reserved and nobody fetched. A part that came, and
 * money that comes later, goes to a person. Returns their codes.
 */
export async function expireWebOrders(): Promise<string[]> {
  const expired = await withTransaction(async (client) => {
    await client.query(ENDING_CAUSE, ["expiry"])
    const unpaid = await client.query<{ code: string }>(EXPIRE_SQL)
    await releasePartPayments(client)
    return unpaid.rows.map(({ code }) => code)
  })
  expired.push(...(await lapseReservations()))
  if (expired.length > 0) wakeDrain()
  return expired
}
