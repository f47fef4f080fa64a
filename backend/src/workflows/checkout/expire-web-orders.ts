import { withTransaction } from "../../lib/pg"
import { wakeDrain } from "../intake/drain/drain"
import { releasePartPayments } from "../payments/money/release-part-payments"

const MOST_AT_ONCE = 200

const EXPIRE_SQL = `
  with due as materialized (
    select code from web_order where status = 'awaiting_payment' and pay_before < now()
    order by pay_before limit ${MOST_AT_ONCE} for update skip locked
  ), released as (
    update reservation_item r set deleted_at = now(), updated_at = now()
    from web_order_line l join due on due.code = l.code
    where r.id = l.reservation_id and r.deleted_at is null
  ), tries as (
    update payment_attempt a set state = 'cancelled' from due
    where a.order_code = due.code and a.state = 'open' returning a.provider, a.ref
  ), ended as (
    insert into outbox_message (topic, payload, dedupe_key)
    select 'cancel-payment', jsonb_build_object('provider', provider, 'ref', ref),
      'cancel-payment:' || provider || ':' || ref from tries
    on conflict (dedupe_key) do nothing
  ), told as (
    insert into outbox_message (topic, payload, dedupe_key)
    select 'notice', jsonb_build_object('template', 'web-order-expired', 'code', code),
      'web-order-expired:' || code from due
    on conflict (dedupe_key) do nothing
  )
  update web_order w set status = 'expired', cancelled_at = now() from due where w.code = due.code
  returning w.code`

/**
 * Ends orders whose money did not come in time and gives their goods back; the drain then cancels
 * their Medusa orders. A part that came, and money that comes later, goes to a person. Returns their codes.
 */
export async function expireWebOrders(): Promise<string[]> {
  const expired = await withTransaction(async (client) => {
    await client.query(
      "select set_config('ocop.cause', 'web-order', true), set_config('ocop.reference', 'expiry', true)",
    )
    const ended = await client.query<{ code: string }>(EXPIRE_SQL)
    await releasePartPayments(client)
    return ended
  })
  if (expired.rows.length > 0) wakeDrain()
  return expired.rows.map(({ code }) => code)
}
