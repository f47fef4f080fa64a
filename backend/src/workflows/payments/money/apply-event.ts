import type { PoolClient } from "pg"
import { closeAttempt } from "../gateways/attempts/close-attempt"
import { allocateToOrder } from "./allocate-to-order"
import { findPayableOrder } from "./find-payable-order"
import { matchPayment, type PaymentMatch } from "./match-payment"
import type { MoneyEvent, ProviderEvent } from "./money-event"

async function ourAccounts(client: PoolClient): Promise<string[]> {
  const found = await client.query<{ account: string }>(
    `select bank_account account from legal_entity
     where is_operator and bank_account is not null and deleted_at is null`,
  )
  return found.rows.map(({ account }) => account)
}

/** The stored payment's id; null when it was told before. */
async function insertIncoming(
  client: PoolClient,
  provider: string,
  money: MoneyEvent,
  { outcome, orderCode }: { outcome: PaymentMatch["outcome"]; orderCode: string | null },
): Promise<string | null> {
  const { reference, method, at, accountNo, amount, content, attemptRef } = money
  const inserted = await client.query<{ id: string }>(
    `insert into incoming_payment (provider, reference, method, at, account_no, amount, content,
       order_code, outcome, attempt_ref)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
     on conflict (provider, reference) do nothing returning id::text`,
    [provider, reference, method, at, accountNo, amount, content, orderCode, outcome, attemptRef],
  )
  return inserted.rows[0]?.id ?? null
}

async function applyMoney(client: PoolClient, provider: string, money: MoneyEvent): Promise<void> {
  const order = await findPayableOrder(client, money.code)
  const match = matchPayment(money, order, await ourAccounts(client))
  const orderCode = order?.code ?? null
  const { outcome } = match
  const incomingId = await insertIncoming(client, provider, money, { outcome, orderCode })
  if (incomingId === null) return
  if (outcome !== "paid") {
    await client.query("insert into payment_exception (incoming_id, kind) values ($1, $2)", [
      incomingId,
      outcome,
    ])
  }
  if (!order || match.matched === 0) return
  await allocateToOrder(client, {
    incomingId,
    order,
    amount: match.matched,
    by: "matching",
    note: "",
  })
}

/**
 * Applies what a provider told us, in the transaction that marks it done. Money counts at most once,
 * whatever number of events tell of it, and every đồng of it pays an order or waits in the queue.
 */
export async function applyEvent(
  client: PoolClient,
  provider: string,
  event: ProviderEvent,
): Promise<void> {
  if (event.kind === "ignored") return
  const ref = event.kind === "money" ? event.attemptRef : event.providerRef
  const state = event.kind === "money" ? "succeeded" : "failed"
  if (ref !== null) await closeAttempt(client, { provider, ref, state })
  if (event.kind === "money") await applyMoney(client, provider, event)
}
