import type { SaleFact } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { context, decide, HONEY, kindsOf, line, sale } from "./testing/facts.js"

describe("what a till says otherwise than the server", () => {
  it("posts a sale at an old price, rate or star, and says so", () => {
    const dear = { ...HONEY, price: 120_000 }
    const rules = { ...context().rules, sku: () => dear }
    expect(kindsOf(sale(1), context({ rules }))).toEqual(["PRICE_DRIFT"])
    const badge = { stars: 4 as const, recognitionId: "rec_1" }
    expect(kindsOf(line(sale(1), { badge }))).toEqual(["BADGE_DRIFT"])
    const newYear = { ...sale(1), businessDay: "2027-01-01", at: "2027-01-01T00:05:00+07:00" }
    const later = Date.parse("2027-01-01T08:00:00+07:00")
    expect(kindsOf(newYear, context({ now: later }))).toEqual(["TAX_DRIFT"])
  })

  it("promotions given at the till and not by the server, or the other way, go to a manager", () => {
    const given = (amount: number) => [{ promotionId: "p1", amount }]
    const at = (till: number, server: number) => {
      const promotions = till > 0 ? { promotions: [{ ...given(till)[0], name: "DEMO" }] } : {}
      const told = server > 0 ? given(server) : []
      const promotionsOf = () => told
      return kindsOf(
        { ...sale(1), ...promotions } as SaleFact,
        context({ rules: { ...context().rules, promotionsOf } }),
      )
    }
    expect(at(10_000, 10_000)).toEqual([])
    expect(at(0, 10_000)).toEqual(["PRICE_DRIFT"])
    expect(at(10_000, 0)).toEqual(["PRICE_DRIFT"])
    expect(at(10_000, 9_999)).toEqual(["PRICE_DRIFT"])
  })

  it("a sale for what its shelf label said goes to a manager with both prices", () => {
    const off = { lineNo: 1, kind: "amount" as const, value: 3_000, approvedBy: null }
    const shelf = { price: 97_000, version: "OLD", machine: 100_000 }
    const told = (discount: object) => {
      const [verdict] = decide([{ ...sale(1), discounts: [{ ...off, ...discount }] } as SaleFact])
      return verdict && "exceptions" in verdict
        ? verdict.exceptions.flatMap(({ kind, details }) =>
            kind === "PRICE_DRIFT" ? (details.lines as object[]) : [],
          )
        : null
    }
    expect(told({ reason: "shelf-label", shelf })).toMatchObject([
      { lineNo: 1, till: 97_000, server: 100_000, reason: "shelf-label" },
    ])
    expect(told({ reason: "shelf-label" })).toHaveLength(1)
    expect(told({ reason: "regular" })).toEqual([])
  })

  it("rounding of cash that the outlet did not ask for, or of what no cash paid, goes to a manager", () => {
    const rounded = (rounding: number, kind: "cash" | "card", step: number | null) => {
      const { totals, ...rest } = sale(1)
      const total = totals.payable + rounding
      const tenders = [{ kind, amount: total, reference: null }]
      const cashRoundingAt = () => step
      return kindsOf(
        { ...rest, tenders, change: 0, totals: { ...totals, rounding, total } },
        context({ rules: { ...context().rules, cashRoundingAt } }),
      )
    }
    expect(rounded(0, "cash", 1000)).toEqual([])
    expect(rounded(500, "cash", 1000)).toEqual(["PRICE_DRIFT"])
    expect(rounded(500, "cash", null)).toEqual(["PRICE_DRIFT"])
    expect(rounded(500, "card", 1000)).toEqual(["PRICE_DRIFT"])
  })

  it("keeps the rate of the evening for a sale that arrives in the new year", () => {
    const evening = { ...sale(1), businessDay: "2026-12-31", at: "2026-12-31T23:55:00+07:00" }
    const later = Date.parse("2027-01-01T08:00:00+07:00")
    expect(kindsOf(evening, context({ now: later }))).toEqual([])
  })

  it("flags clocks that are ahead, off, or on another day", () => {
    expect(kindsOf({ ...sale(1), clockOffsetMs: 600_000 })).toEqual(["CLOCK_DRIFT"])
    expect(kindsOf({ ...sale(1), at: "2026-11-21T11:00:00+07:00" })).toEqual(["CLOCK_DRIFT"])
    expect(kindsOf({ ...sale(1), at: "2026-11-20T23:00:00+07:00" })).toEqual(["CLOCK_DRIFT"])
  })
})
