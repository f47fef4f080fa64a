import type { PoolClient } from "pg"

type Ending = {
  /** Selects `code` of the orders that end, and locks them. */
  due: string
  status: "expired" | "cancelled"
}

// Money that was taken at a counter, or went back in part, is for a person to count.
const CAN_GO_BACK = `o.paid_amount = coalesce((select sum(a.amount) from payment_allocation a
    where a.order_code = o.code and a.purpose = 'order'), 0)
  and not exists (select 1 from refund r join payment p on p.id = r.payment_id
    where p.payment_collection_id = 'pay_col_web_' || lower(o.code) and r.deleted_at is null)`

/** Of a web order `o`: the office or a till has packed some of it. */
export const IS_PACKED = `exists (select 1 from order_fulfillment link
  join fulfillment f on f.id = link.fulfillment_id and f.canceled_at is null and f.deleted_at is null
  where link.order_id = o.order_id and link.deleted_at is null)`

/**
 * Of a web order `o`: nothing is packed, no invoice is issued, and what was paid can go back the way
 * it came, so the shopper may still cancel.
 */
export const CAN_CANCEL = `(o.status in ('placed', 'awaiting_payment', 'paid') and ${CAN_GO_BACK}
  and not exists (select 1 from invoice_request r
    where r.order_code = o.code and r.state = 'issued')
  and not ${IS_PACKED})`

/** Of a line `l` of a web order: Medusa's id of it. */
const ITEM_ID = "('ordli_web_' || lower(l.code) || '_' || l.line_no)"

/** Of a line `l` of a web order `w`: the office took it out of the order. */
const IS_REMOVED = `(exists (select 1 from "order" o where o.id = w.order_id)
  and not exists (select 1 from "order" o
    join order_item i on i.order_id = o.id and i.version = o.version and i.deleted_at is null
    where o.id = w.order_id and i.item_id = ${ITEM_ID}))`

/**
 * One statement that ends orders: their goods go back on the shelf, open tries to pay are ended at
 * their gateways, and their shoppers are told. Returns `code` and of how many lines the goods are
 * `gone`: no reservation holds them any more, because somebody is packing them at this moment. (A
 * packing that the office took back has left a reservation of another name.)
 */
export const endOrdersSql = ({ due, status }: Ending): string => `
  with due as materialized (${due}),
  released as (
    update reservation_item r set deleted_at = now(), updated_at = now()
    from web_order_line l join due on due.code = l.code
    where (r.id = l.reservation_id or r.line_item_id = ${ITEM_ID}) and r.deleted_at is null
    returning l.code, l.line_no
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
    select 'notice', jsonb_build_object('template', 'web-order-${status}', 'code', code),
      'web-order-${status}:' || code from due
    on conflict (dedupe_key) do nothing
  )
  update web_order w set status = '${status}', cancelled_at = now() from due where w.code = due.code
  returning w.code, (select count(*) from web_order_line l where l.code = w.code and not ${IS_REMOVED}
    and not exists (select 1 from released r where r.code = l.code and r.line_no = l.line_no))::int
    as gone`

/**
 * Ends the one order that `sql` (of `endOrdersSql`) ends, held by the caller. False where goods of it
 * were packed while this waited for their reservations: then the caller takes it all back.
 */
export async function endHeldOrder(client: PoolClient, sql: string, code: string) {
  const ended = await client.query<{ gone: number }>(sql, [code])
  const { rows } = await client.query<{ packed: boolean }>(
    `select ${IS_PACKED} packed from web_order o where o.code = $1`,
    [code],
  )
  return ended.rows[0]?.gone === 0 && rows[0]?.packed === false
}

/** Says in the ledger of reservations why they went. */
export const ENDING_CAUSE =
  "select set_config('ocop.cause', 'web-order', true), set_config('ocop.reference', $1, true)"
