import type { CashMovedFact, SaleFact, SessionClosedFact } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { closingFaults, expectedCashOf, sessionReport } from "./session-report.js"

const HEAD = { at: "2026-11-21T03:00:00Z", staffId: "s", sessionId: "session" }

const sale = (seq: number, tenders: SaleFact["tenders"], change: number): SaleFact =>
  ({
    kind: "sale",
    ...HEAD,
    id: `sale-${seq}`,
    seq,
    tenders,
    change,
    totals: {
      total: tenders.reduce((sum, t) => sum + t.amount, 0) - change,
      discount: 1_000,
      vat: 500,
    },
  }) as SaleFact

const move = (direction: "in" | "out", amount: number): CashMovedFact => ({
  kind: "cash-moved",
  ...HEAD,
  id: `move-${direction}`,
  direction,
  amount,
  reason: "change",
  note: null,
})

const cash = (amount: number) => ({ kind: "cash" as const, amount, reference: null })
const card = (amount: number) => ({ kind: "card" as const, amount, reference: null })

describe("the report of a session", () => {
  it("expects in the drawer the opening, cash less change, and what was paid in and out", () => {
    const report = sessionReport(500_000, [
      sale(3, [cash(100_000)], 20_000),
      sale(4, [card(50_000), cash(50_000)], 10_000),
      sale(5, [card(70_000)], 0),
      move("in", 200_000),
      move("out", 300_000),
    ])
    expect(report).toMatchObject({
      saleCount: 3,
      cashSaleCount: 2,
      total: 240_000,
      cash: 150_000,
      change: 30_000,
      cards: 120_000,
      paidIn: 200_000,
      paidOut: 300_000,
      moveCount: 2,
      lastSeq: 5,
    })
    expect(expectedCashOf(report)).toBe(500_000 + 120_000 + 200_000 - 300_000)
  })

  it("shows what web orders were paid with, and of it expects in the drawer the cash alone", () => {
    const pays = (amount: number, tender?: "cash" | "card"): CashMovedFact => ({
      ...{
        kind: "cash-moved",
        ...HEAD,
        id: `order-${amount}`,
        direction: "in",
        amount,
        note: null,
      },
      ...{
        reason: "order",
        orderCode: "HTDEMO1",
        ...(tender && { tender }),
      },
    })
    const paid = [pays(30_000), pays(5_000, "cash"), pays(70_000, "card"), pays(900, "card")]
    const report = sessionReport(500_000, [...paid, move("in", 1_000)])
    expect(report).toMatchObject({
      orders: { cash: 35_000, cards: 70_900 },
      ...{ paidIn: 36_000, paidOut: 0, moveCount: 5, transfers: 0, cards: 0 },
    })
    expect(expectedCashOf(report)).toBe(536_000)
    expect(sessionReport(0, [move("in", 1_000)])).not.toHaveProperty("orders")
  })

  it("goes below nothing where more was paid out than the book knew of", () => {
    expect(expectedCashOf(sessionReport(0, [move("out", 50_000)]))).toBe(-50_000)
  })
})

describe("a closing", () => {
  const { saleCount, cashSaleCount, lastSeq, ...figures } = sessionReport(500_000, [
    sale(1, [cash(100_000)], 20_000),
    move("out", 30_000),
  ])
  const closing: SessionClosedFact = {
    kind: "session-closed",
    ...HEAD,
    id: "closing",
    countedCash: 540_000,
    expectedCash: 550_000,
    difference: -10_000,
    counts: [],
    saleCount,
    lastSeq,
    z: { no: 1, figures },
  }
  it("adds up by itself", () => {
    expect(closingFaults(closing)).toEqual([])
    expect(closingFaults({ ...closing, z: undefined })).toEqual([])
  })

  it("that forgets what was paid out does not add up", () => {
    const forgets = { ...closing, expectedCash: 580_000, difference: -40_000 }
    expect(closingFaults(forgets)).toEqual([
      { where: "expectedCash", expected: 550_000, found: 580_000 },
    ])
  })
})
