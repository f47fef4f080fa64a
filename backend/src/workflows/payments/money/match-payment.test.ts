import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { matchPayment, type PayableOrder, type PaymentOutcome } from "./match-payment"

const OURS = ["113366668888"]
const order = (changes: Partial<PayableOrder> = {}): PayableOrder => ({
  code: "HTAAAA",
  status: "awaiting_payment",
  total: 100_000,
  paid: 0,
  ...changes,
})

type Case = [string, number, PayableOrder | null, PaymentOutcome, number]

const CASES: Case[] = [
  ["the exact sum pays", 100_000, order(), "paid", 100_000],
  ["less leaves the order waiting", 99_999, order(), "partial", 99_999],
  ["the rest after a part pays", 60_000, order({ paid: 40_000 }), "paid", 60_000],
  ["more pays and leaves a rest", 150_000, order(), "overpaid", 100_000],
  ["more than the rest leaves a rest", 70_000, order({ paid: 40_000 }), "overpaid", 60_000],
  [
    "a second transfer is a duplicate",
    100_000,
    order({ status: "paid", paid: 100_000 }),
    "duplicate",
    0,
  ],
  ["money after delivery is a duplicate", 100_000, order({ status: "fulfilled" }), "duplicate", 0],
  ["money after the time is late", 100_000, order({ status: "expired" }), "late", 0],
  ["money after a cancellation is late", 100_000, order({ status: "cancelled" }), "late", 0],
  ["an unknown code waits for a person", 100_000, null, "unknown", 0],
  ["cash on delivery wants no transfer", 100_000, order({ status: "placed" }), "unknown", 0],
]

describe("matchPayment", () => {
  it.each(CASES)("%s", (_name, amount, target, outcome, matched) => {
    const transfer = { accountNo: "113366668888", amount, code: "HTAAAA" }
    expect(matchPayment(transfer, target, OURS)).toEqual({
      outcome,
      matched,
      unmatched: amount - matched,
    })
  })

  it("takes no money of another account for an order", () => {
    const transfer = { accountNo: "999", amount: 100_000, code: "HTAAAA" }
    expect(matchPayment(transfer, order(), OURS).outcome).toBe("foreign_account")
  })

  it("lets a gateway's money through without an account, under the same rules", () => {
    const money = { accountNo: null, amount: 100_000, code: "HTAAAA" }
    expect(matchPayment(money, order(), [])).toMatchObject({ outcome: "paid" })
    expect(matchPayment(money, order({ status: "expired" }), []).outcome).toBe("late")
    expect(matchPayment({ ...money, code: "HTBBBB" }, order(), []).outcome).toBe("unknown")
  })

  it("lets a counter take cash for an order that is paid on receipt, in parts or whole, and never twice", () => {
    const cash = { accountNo: null, amount: 40_000, code: "HTAAAA", isAtCounter: true }
    expect(matchPayment(cash, order({ status: "placed" }), [])).toMatchObject({
      ...{ outcome: "partial", matched: 40_000 },
    })
    const rest = { ...cash, amount: 60_000 }
    expect(matchPayment(rest, order({ status: "placed", paid: 40_000 }), []).outcome).toBe("paid")
    const whole = order({ status: "paid", paid: 100_000 })
    expect(matchPayment(rest, whole, [])).toMatchObject({ outcome: "duplicate", matched: 0 })
    expect(matchPayment(cash, order({ status: "expired" }), []).outcome).toBe("late")
  })
})

describe("any money for any order", () => {
  const anyOrder = fc.record({
    code: fc.constantFrom("HTAAAA", "HTBBBB"),
    status: fc.constantFrom(
      "placed" as const,
      "awaiting_payment" as const,
      "paid" as const,
      "fulfilled" as const,
      "cancelled" as const,
      "expired" as const,
    ),
    total: fc.integer({ min: 1, max: 1_000_000 }),
    paid: fc.constant(0),
  })
  const anyMoney = fc.record({
    accountNo: fc.constantFrom("113366668888", "999", null),
    amount: fc.integer({ min: 1, max: 2_000_000 }),
    code: fc.constantFrom("HTAAAA", "HTBBBB", null),
  })

  it("no đồng is lost or made, and no order gets more than it asks for", () => {
    fc.assert(
      fc.property(anyMoney, fc.option(anyOrder), (money, target) => {
        const { matched, unmatched } = matchPayment(money, target, OURS)
        expect(matched + unmatched).toBe(money.amount)
        expect(Math.min(matched, unmatched)).toBeGreaterThanOrEqual(0)
        expect(matched).toBeLessThanOrEqual(target ? target.total - target.paid : 0)
      }),
    )
  })

  it("counts only towards the waiting order that it names, in an account of ours", () => {
    fc.assert(
      fc.property(anyMoney, fc.option(anyOrder), (money, target) => {
        const { matched } = matchPayment(money, target, OURS)
        if (matched === 0) return
        expect(target).toMatchObject({ code: money.code, status: "awaiting_payment" })
        expect(money.accountNo).not.toBe("999")
      }),
    )
  })

  it("in any order of its parts, an order ends with the same sum", () => {
    const parts = fc.array(fc.integer({ min: 1, max: 60_000 }), { minLength: 1, maxLength: 6 })
    fc.assert(
      fc.property(parts, (amounts) => {
        const pay = (list: number[]) => {
          let target = order()
          for (const amount of list) {
            const { outcome, matched } = matchPayment(
              { accountNo: null, amount, code: target.code },
              target,
              OURS,
            )
            const isWhole = outcome === "paid" || outcome === "overpaid"
            const status = isWhole ? "paid" : target.status
            target = { ...target, status, paid: target.paid + matched }
          }
          return [target.status, target.paid]
        }
        expect(pay(amounts)).toEqual(pay([...amounts].reverse()))
      }),
    )
  })
})
