import type { OrderTender, PosFact } from "@ocop/contracts"
import type { Tables } from "./server-tables.js"

/** Money of web orders, by the order's code: which facts brought it, and how much, đồng. */
export type OrderMoney = Map<string, { factId: string; amount: number }[]>

/** Every second sum that comes into a drawer is what a customer pays for a web order. */
export const orderPaidWith = (amount: number): string | null =>
  amount % 2_000 === 0 ? `HTDEMO${amount % 7}` : null

const WAYS = [undefined, "cash", "card"] as const

/** How it is paid: in cash, which tills of before did not say, or by card. */
export const orderTenderOf = (amount: number): OrderTender | undefined =>
  WAYS[(amount / 2_000) % WAYS.length]

/** Books what a fact brings for an order. */
export function payOrder({ orderMoney }: Tables, fact: PosFact): void {
  if (fact.kind !== "cash-moved" || fact.direction !== "in" || !fact.orderCode) return
  const { id: factId, orderCode, amount } = fact
  orderMoney.set(orderCode, [...(orderMoney.get(orderCode) ?? []), { factId, amount }])
}

/** What is wrong with the money of orders (law L9c): each sum that was posted is there once, and no other. */
export function orderFaults({ posts, orderMoney }: Tables): string[] {
  const expected = new Map<string, number>()
  for (const { fact } of posts) {
    if (fact.kind !== "cash-moved" || fact.direction !== "in" || !fact.orderCode) continue
    expected.set(fact.orderCode, (expected.get(fact.orderCode) ?? 0) + fact.amount)
  }
  return [...new Set([...expected.keys(), ...orderMoney.keys()])].flatMap((code) => {
    const came = (orderMoney.get(code) ?? []).reduce((sum, { amount }) => sum + amount, 0)
    const should = expected.get(code) ?? 0
    return came === should ? [] : [`${code} was paid ${came}, not ${should}`]
  })
}
