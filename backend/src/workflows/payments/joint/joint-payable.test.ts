import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchPayment, type PayableOrder } from "../money/match-payment"
import { jointPayable, sharesOf } from "./joint-payable"

const order = (code: string, total: number, changes: Partial<PayableOrder> = {}): PayableOrder => ({
  ...{ code, total, paid: 0, status: "awaiting_payment" },
  ...changes,
})

describe("orders that are paid together", () => {
  it("ask for what those of them that wait still ask for", () => {
    const orders = [
      order("A", 100, { status: "paid", paid: 100 }),
      order("B", 70, { paid: 20 }),
      order("C", 30, { status: "cancelled" }),
      order("D", 5),
    ]
    expect(jointPayable("J", orders)).toEqual({
      ...{ code: "J", status: "awaiting_payment", total: 75, paid: 20 },
    })
  })

  it("take money for none that waits as a second payment, or as late where all ended", () => {
    const paid = order("A", 100, { status: "fulfilled", paid: 100 })
    const ended = order("B", 100, { status: "expired" })
    expect(jointPayable("J", [paid, ended]).status).toBe("paid")
    expect(jointPayable("J", [ended]).status).toBe("expired")
  })

  it("are filled one after the other", () => {
    const orders = [order("A", 100, { paid: 40 }), order("B", 50), order("C", 10)]
    expect(sharesOf(orders, 80).map(({ order: { code }, amount }) => [code, amount])).toEqual([
      ["A", 60],
      ["B", 20],
    ])
  })
})

describe("any money for any orders that are paid together", () => {
  const anyOrder = fc
    .record({
      total: fc.integer({ min: 1, max: 500_000 }),
      part: fc.integer({ min: 0, max: 99 }),
      status: fc.constantFrom<PayableOrder["status"]>(
        ...(["awaiting_payment", "awaiting_payment", "paid", "cancelled", "expired"] as const),
      ),
    })
    .map(({ total, part, status }) =>
      order("", total, { paid: Math.floor((total * part) / 100), status }),
    )
  const anyOrders = fc
    .array(anyOrder, { minLength: 1, maxLength: 6 })
    .map((orders) => orders.map((one, n) => ({ ...one, code: `HT${n}` })))
  const anyAmount = fc.integer({ min: 1, max: 3_000_000 })

  it("every matched đồng goes to one of them, none to one that does not wait or beyond its total", () => {
    fc.assert(
      fc.property(anyOrders, anyAmount, (orders, amount) => {
        const money = { accountNo: null, amount, code: "J" }
        const { matched, outcome } = matchPayment(money, jointPayable("J", orders), [])
        const shares = sharesOf(orders, matched)
        expect(shares.reduce((all, share) => all + share.amount, 0)).toBe(matched)
        for (const { order: to, amount: given } of shares) {
          expect(to.status).toBe("awaiting_payment")
          expect(to.paid + given).toBeLessThanOrEqual(to.total)
        }
        const parts = shares.filter(({ order: to, amount: given }) => to.paid + given < to.total)
        expect(parts.length).toBeLessThanOrEqual(1)
        if (outcome === "paid" || outcome === "overpaid") expect(parts).toEqual([])
      }),
    )
  })
})
