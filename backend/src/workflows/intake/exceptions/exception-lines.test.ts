import { describe, expect, it } from "vitest"
import { exceptionLines } from "./exception-lines"

const lines = (kind: string, details: Record<string, unknown>, item: string | null = null) =>
  exceptionLines({ kind, details, item, names: { 1: "Mật ong", 2: "Cam" } }).map((line) =>
    Object.values(line),
  )

describe("an exception", () => {
  it("of a sale names the line, what the till took and what the server would have", () => {
    const price = { lines: [{ lineNo: 2, skuId: "v", till: 82_000, server: 85_000 }] }
    expect(lines("PRICE_DRIFT", price)).toEqual([["Cam", "dong", 82_000, 85_000]])
    const badge = { lines: [{ lineNo: 1, till: { stars: 4, recognitionId: "r" }, server: null }] }
    expect(lines("BADGE_DRIFT", badge)).toEqual([["Mật ong", "stars", 4, null]])
    const tax = {
      lines: [
        { lineNo: 1, till: ["RATE", 800], server: "rule" },
        { rateBp: 800, till: 5, server: 6 },
      ],
    }
    expect(lines("TAX_DRIFT", tax)).toEqual([
      ["Mật ong", "bp", 800, null],
      [null, "bp", 5, 6],
    ])
  })

  it("of a limit says by how much, for a discount as for a refund", () => {
    const sale = { lines: [{ lineNo: 1, bp: 2_000, limit: 500 }] }
    expect(lines("LIMIT_EXCEEDED", sale)).toEqual([["Mật ong", "bp", 2_000, 500]])
    const refund = { amount: 227_000, limit: 200_000, staffId: "s", approvedBy: null }
    expect(lines("LIMIT_EXCEEDED", refund)).toEqual([[null, "dong", 227_000, 200_000]])
  })

  it("of stock, clock and drawer gives the one figure in question", () => {
    expect(lines("NEGATIVE_STOCK", { qty: -2.5 }, "Cam")).toEqual([["Cam", "qty", -2_500, 0]])
    expect(lines("CLOCK_DRIFT", { driftMs: 3_600_000 })).toEqual([[null, "ms", 3_600_000, 0]])
    expect(lines("CLOCK_DRIFT", { offsetMs: 0, aheadMs: 90 })).toEqual([[null, "ms", 90, 0]])
    expect(lines("SESSION_DRIFT", { till: 5, server: 6 })).toEqual([[null, "dong", 5, 6]])
  })

  it("of a kind that it does not know shows no figure that could be wrong", () => {
    expect(lines("FACT_QUARANTINED", { code: "SKU_UNKNOWN", lines: "?" })).toEqual([])
    expect(lines("OWNER_UNKNOWN", {}, "Cam")).toEqual([["Cam", "qty", null, null]])
  })
})
