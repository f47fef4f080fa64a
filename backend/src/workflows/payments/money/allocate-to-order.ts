import type { PoolClient } from "pg"
import type { PayableOrder } from "./match-payment"

type Allocation = {
  incomingId: string
  /** Held by the caller, waiting for payment or to be paid on delivery. */
  order: PayableOrder
  /** Đồng, at most what the order still asks for. */
  amount: number
  /** `matching`, `counter` where a till took it, or who assigned it. */
  by: string
  note: string
}

/** Nobody needs to ask about a part any more when the whole is paid. */
const CLOSE_PARTS = `
  update payment_exception e set state = 'closed', closed_at = now(), closed_by = 'matching',
    note = 'the rest came'
  from payment_allocation a
  where a.order_code = $1 and a.incoming_id = e.incoming_id and e.kind = 'partial'
    and e.state = 'open'`

/**
 * Counts money towards an order that waits for it: the one place where a payment moves a web order.
 * The order is paid, and its shopper told, as soon as nothing is missing.
 */
export async function allocateToOrder(client: PoolClient, allocation: Allocation): Promise<void> {
  const { incomingId, order, amount, by, note } = allocation
  const isWhole = order.paid + amount >= order.total
  await client.query(
    `insert into payment_allocation (incoming_id, purpose, order_code, amount, by, note)
     values ($1, 'order', $2, $3, $4, $5)`,
    [incomingId, order.code, amount, by, note],
  )
  await client.query(
    `update web_order set paid_amount = paid_amount + $2,
       status = case when $3 then 'paid' else status end where code = $1`,
    [order.code, amount, isWhole],
  )
  if (!isWhole) return
  await client.query(CLOSE_PARTS, [order.code])
  // Who paid at a counter knows, and holds the goods.
  if (by === "counter") return
  await client.query(
    `insert into outbox_message (topic, payload, dedupe_key)
     values ('notice', jsonb_build_object('template', 'web-order-paid', 'code', $1::text),
       'web-order-paid:' || $1) on conflict (dedupe_key) do nothing`,
    [order.code],
  )
}
