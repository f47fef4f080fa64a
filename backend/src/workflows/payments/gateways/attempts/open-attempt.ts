import type { PaymentMethod } from "@ocop/contracts"
import type { PoolClient } from "pg"
import { refuse } from "../../../../lib/http-error"
import { gatewayOf } from "../gateways"
import { ATTEMPT_COLUMNS, attemptOf } from "./find-attempt"

/** More tries than a person makes. */
const MOST_TRIES = 20

type Order = { status: string; payment: PaymentMethod; due: number; tries: number }

async function holdOrder(client: PoolClient, code: string): Promise<Order | undefined> {
  const found = await client.query<Order>(
    `select w.status, w.payment, (w.total - w.paid_amount)::float8 due,
       (select count(*)::int from payment_attempt a where a.order_code = w.code) tries
     from web_order w where w.code = $1 for update of w`,
    [code],
  )
  return found.rows[0]
}

/**
 * The open attempt to pay what an order still asks for; a new one where there is none. Refuses
 * ORDER_NOT_PAYABLE for an order that waits for no gateway's money.
 */
export async function openAttempt(client: PoolClient, code: string) {
  const order = await holdOrder(client, code)
  const gateway = order && gatewayOf(order.payment)
  if (!order || !gateway || order.status !== "awaiting_payment" || order.due <= 0) {
    return refuse("ORDER_NOT_PAYABLE")
  }
  const open = await client.query(
    `select ${ATTEMPT_COLUMNS}, a.redirect_url
     from payment_attempt a join web_order w on w.code = a.order_code
     where a.order_code = $1 and a.provider = $2 and a.state = 'open' and a.amount = $3
     order by a.n desc limit 1`,
    [code, gateway.name, order.due],
  )
  const [known] = open.rows
  if (known) {
    return { gateway, attempt: attemptOf(known), redirectUrl: known.redirect_url as string | null }
  }
  if (order.tries >= MOST_TRIES) return refuse("TOO_MANY_REQUESTS")
  const n = order.tries + 1
  const made = await client.query(
    `with a as (
       insert into payment_attempt (provider, ref, order_code, n, amount)
       values ($1, $2, $3, $4, $5) returning *
     ) select ${ATTEMPT_COLUMNS} from a join web_order w on w.code = a.order_code`,
    [gateway.name, `${code}-${n}`, code, n, order.due],
  )
  return { gateway, attempt: attemptOf(made.rows[0]), redirectUrl: null }
}
