import { describe, expect, it } from "vitest"
import { matchTransfer, type PayableOrder, type TransferOutcome } from "./match-transfer"

const OURS = ["113366668888"]
const order = (changes: Partial<PayableOrder> = {}): PayableOrder => ({
  code: "HTAAAA",
  status: "awaiting_payment",
  total: 100_000,
  paid: 0,
  ...changes,
})

type Case = [string, number, PayableOrder | null, TransferOutcome, number]

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

describe("matchTransfer", () => {
  it.each(CASES)("%s", (_name, amount, target, outcome, matched) => {
    const transfer = { accountNo: "113366668888", amount, code: "HTAAAA" }
    expect(matchTransfer(transfer, target, OURS)).toEqual({
      outcome,
      matched,
      unmatched: amount - matched,
    })
  })

  it("takes no money of another account for an order", () => {
    const transfer = { accountNo: "999", amount: 100_000, code: "HTAAAA" }
    expect(matchTransfer(transfer, order(), OURS).outcome).toBe("foreign_account")
  })
})
