import type { PoolClient } from "pg"
import { closeAttempt } from "../gateways/attempts/close-attempt"
import { findJointOrders } from "../joint/find-joint-orders"
import { jointPayable, sharesOf } from "../joint/joint-payable"
import { allocateToTill } from "../till/allocate-to-till"
import { findTillTransfer } from "../till/find-till-transfer"
import { allocateToOrder } from "./allocate-to-order"
import { findPayableOrder } from "./find-payable-order"
import { matchPayment, type PayableOrder, type PaymentMatch } from "./match-payment"
import type { MoneyEvent, ProviderEvent } from "./money-event"

/** The provider of what tills took; what they say of it is a fact. */
export const COUNTER = "counter"

/** Whom the money names: a web order, several at once, a till's transfer, or nobody that we know. */
type Target = {
  payable: PayableOrder | null
  /** Where money for it may come in. */
  accounts: string[]
  orderCode: string | null
  jointCode: string | null
  tillReference: string | null
  /** Whether a part of the sum leaves nobody with a part: some are paid in full, the others wait. */
  isEvenAt: (amount: number) => boolean
  allocate: (incomingId: string, amount: number) => Promise<void>
}

async function jointTarget(
  client: PoolClient,
  code: string | null,
): Promise<Omit<Target, "accounts"> | null> {
  const orders = await findJointOrders(client, code)
  if (code === null || orders.length === 0) return null
  return {
    payable: jointPayable(code, orders),
    orderCode: null,
    jointCode: code,
    tillReference: null,
    isEvenAt: (matched) =>
      sharesOf(orders, matched).every(({ order, amount }) => order.paid + amount === order.total),
    allocate: async (incomingId, matched) => {
      for (const { order, amount } of sharesOf(orders, matched)) {
        await allocateToOrder(client, { incomingId, order, amount, by: "matching", note: code })
      }
    },
  }
}

async function accountsOf(client: PoolClient, whose: "is_operator" | "true"): Promise<string[]> {
  const found = await client.query<{ account: string }>(
    `select bank_account account from legal_entity
     where ${whose} and bank_account is not null and deleted_at is null`,
  )
  return found.rows.map(({ account }) => account)
}

async function targetOf(client: PoolClient, provider: string, money: MoneyEvent): Promise<Target> {
  const isCounter = provider === COUNTER
  const order = await findPayableOrder(client, money.code)
  const nobody: Target = {
    payable: null,
    accounts: [],
    orderCode: null,
    jointCode: null,
    tillReference: null,
    isEvenAt: () => false,
    allocate: () => Promise.resolve(),
  }
  if (order) {
    return {
      ...nobody,
      payable: order,
      accounts: await accountsOf(client, "is_operator"),
      orderCode: order.code,
      allocate: (incomingId, amount) => {
        const by = isCounter ? "counter" : "matching"
        return allocateToOrder(client, { incomingId, order, amount, by, note: "" })
      },
    }
  }
  const joint = await jointTarget(client, money.code)
  if (joint) return { ...joint, accounts: await accountsOf(client, "is_operator") }
  const till = money.method === "transfer" ? await findTillTransfer(client, money.content) : null
  // Into whichever account of ours it came, money that names nobody is ours to ask about.
  if (!till) return { ...nobody, accounts: await accountsOf(client, "true") }
  const { reference, account, payable } = till
  return {
    ...nobody,
    payable,
    accounts: account === null ? [] : [account],
    tillReference: reference,
    allocate: (incomingId, amount) => allocateToTill(client, { incomingId, reference, amount }),
  }
}

/** The stored payment's id; null when it was told before. */
async function insertIncoming(
  client: PoolClient,
  provider: string,
  money: MoneyEvent,
  {
    outcome,
    orderCode,
    jointCode,
    tillReference,
  }: Pick<PaymentMatch, "outcome"> & Pick<Target, "orderCode" | "jointCode" | "tillReference">,
): Promise<string | null> {
  const { reference, method, at, accountNo, amount, content, attemptRef } = money
  const inserted = await client.query<{ id: string }>(
    `insert into incoming_payment (provider, reference, method, at, account_no, amount, content,
       order_code, outcome, attempt_ref, till_reference, joint_code)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (provider, reference) do nothing returning id::text`,
    [
      ...[provider, reference, method, at, accountNo, amount, content, orderCode, outcome],
      ...[attemptRef, tillReference, jointCode],
    ],
  )
  return inserted.rows[0]?.id ?? null
}

async function applyMoney(client: PoolClient, provider: string, money: MoneyEvent): Promise<void> {
  const target = await targetOf(client, provider, money)
  const { payable, accounts } = target
  const { accountNo, amount } = money
  const isAtCounter = provider === COUNTER
  const named = { accountNo, amount, code: payable?.code ?? null, isAtCounter }
  const { outcome, matched } = matchPayment(named, payable, accounts)
  // What a counter took in part is a deposit: somebody stood there and agreed.
  const isEven = isAtCounter || target.isEvenAt(matched)
  const incomingId = await insertIncoming(client, provider, money, { ...target, outcome })
  if (incomingId === null) return
  // First the money: what pays an order in full closes the questions about its parts.
  if (matched > 0) await target.allocate(incomingId, matched)
  if (outcome === "paid" || (outcome === "partial" && isEven)) return
  await client.query("insert into payment_exception (incoming_id, kind) values ($1, $2)", [
    incomingId,
    outcome,
  ])
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
