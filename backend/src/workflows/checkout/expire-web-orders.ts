import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { releasePartPayments } from "../payments/money/release-part-payments"
import { ENDING_CAUSE, endOrdersSql } from "./end-web-orders"

const MOST_AT_ONCE = 200

const EXPIRE_SQL = endOrdersSql({
  status: "expired",
  due: `select code from web_order where status = 'awaiting_payment' and pay_before < now()
    order by pay_before limit ${MOST_AT_ONCE} for update skip locked`,
})

/**
 * Ends orders whose money did not come in time and gives their goods back; the drain then cancels
 * their Medusa orders. A part that came, and money that comes later, goes to a person. Returns their codes.
 */
export async function expireWebOrders(): Promise<string[]> {
  const expired = await withTransaction(async (client) => {
    await client.query(ENDING_CAUSE, ["expiry"])
    const ended = await client.query<{ code: string }>(EXPIRE_SQL)
    await releasePartPayments(client)
    return ended
  })
  if (expired.rows.length > 0) wakeDrain()
  return expired.rows.map(({ code }) => code)
}
