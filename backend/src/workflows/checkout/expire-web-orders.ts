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

// What lies packed waits for a person; so does what was paid in full.
const LAPSE_SQL = endOrdersSql({
  status: "expired",
  due: `select w.code from web_order w join web_order_pickup p on p.order_code = w.code
    where w.status = 'placed' and p.hold_until < now() and p.handed_at is null
      and not exists (select 1 from order_fulfillment link join fulfillment f
        on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
        where link.order_id = w.order_id and link.deleted_at is null)
    order by p.hold_until limit ${MOST_AT_ONCE} for update of w skip locked`,
})

/**
 * Ends orders whose money did not come in time and gives their goods back; the drain then cancels
 * their Medusa orders; so with goods that a till reserved and nobody fetched. A part that came, and money that comes later, goes to a person. Returns their codes.
 */
export async function expireWebOrders(): Promise<string[]> {
  const expired = await withTransaction(async (client) => {
    await client.query(ENDING_CAUSE, ["expiry"])
    const unpaid = await client.query<{ code: string }>(EXPIRE_SQL)
    const unfetched = await client.query<{ code: string }>(LAPSE_SQL)
    await releasePartPayments(client)
    return [...unpaid.rows, ...unfetched.rows]
  })
  if (expired.length > 0) wakeDrain()
  return expired.map(({ code }) => code)
}
