import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type ClearanceRule, clearanceFor, type LineLot } from "./clearance.js"
import { promote } from "./promote.js"
import type { PromotionLine } from "./promotion-types.js"
import { goodsOf, promotionOf, saleOf } from "./testing/promotions.js"

const DAY = "2026-11-21"

/** Twenty per cent off in the last five days, everywhere. */
const ruleOf = (part: Partial<ClearanceRule> = {}): ClearanceRule => ({
  id: "c1",
  name: "Cận hạn −20 %",
  nameEn: "Short-dated −20 %",
  by: "days",
  atMost: 5,
  percent: 20,
  setNos: null,
  outletCodes: null,
  validFrom: "2026-11-01",
  validTo: null,
  ...part,
})

const lotOf = (expiresOn: string, producedOn: string | null = null): LineLot => ({
  expiresOn,
  producedOn,
})

const percentOf = (rules: readonly ClearanceRule[], lot: LineLot | null, day = DAY, setNo = 4) =>
  clearanceFor(rules, { setNo, lot }, { day, outletCode: "HT01" })?.percent ?? 0

const atCounter = (lines: readonly PromotionLine[], part = {}, promotions = [promotionOf()]) =>
  saleOf(lines, promotions, {
    place: { online: false, outletCode: "HT01" },
    clearances: [ruleOf()],
    ...part,
  })

const offs = (input: Parameters<typeof promote>[0]) => Object.fromEntries(promote(input).offByLine)

describe("a clearance price", () => {
  it("holds from so many days before the last day of sale, that day included, and never after it", () => {
    const on = (expiresOn: string) => percentOf([ruleOf()], lotOf(expiresOn))
    expect(["2026-11-27", "2026-11-26", "2026-11-21", "2026-11-20"].map(on)).toEqual([0, 20, 20, 0])
  })

  it("by share holds when so much of the lot's life is left, and not where its age is unknown", () => {
    const third = ruleOf({ by: "share", atMost: 33 })
    const of = (expiresOn: string) => percentOf([third], lotOf(expiresOn, "2026-08-23"))
    // 90 days before; 44 of 134 left are 32.8 per cent, 45 of 135 a third.
    expect([of("2027-01-04"), of("2027-01-05")]).toEqual([20, 0])
    expect(percentOf([third], lotOf("2026-11-22"))).toBe(0)
  })

  it("needs a lot that somebody knows", () => {
    expect(percentOf([ruleOf()], null)).toBe(0)
  })

  it("holds on its days, at its outlets, for its product sets", () => {
    const near = lotOf("2026-11-25")
    const bounded = ruleOf({ validFrom: "2026-11-21", validTo: "2026-11-23" })
    const on = (day: string) => percentOf([bounded], near, day)
    expect(["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"].map(on)).toEqual([0, 20, 20, 0])
    expect(percentOf([ruleOf({ outletCodes: ["HT02"] })], near)).toBe(0)
    expect(percentOf([ruleOf({ setNos: [5] })], near)).toBe(0)
    expect(percentOf([ruleOf({ setNos: [4] })], near)).toBe(20)
  })

  it("is that of the rule that takes most, in whatever order they come", () => {
    const rules = [ruleOf(), ruleOf({ id: "c2", atMost: 2, percent: 40 }), ruleOf({ id: "c0" })]
    const idOf = (list: readonly ClearanceRule[], expiresOn: string) =>
      clearanceFor(list, { setNo: 4, lot: lotOf(expiresOn) }, { day: DAY, outletCode: "HT01" })?.id
    for (const list of [rules, [...rules].reverse()]) {
      expect(idOf(list, "2026-11-23")).toBe("c2")
      expect(idOf(list, "2026-11-24")).toBe("c0")
    }
  })
})

describe("in a basket a clearance price", () => {
  const near = goodsOf({ lot: lotOf("2026-11-25") })
  const fresh = goodsOf({ lineId: "2", lot: lotOf("2027-11-25") })
  const loose = goodsOf({ lineId: "3" })

  it("lowers the lines of its lot alone, by the greater of it and a promotion, never by both", () => {
    expect(offs(atCounter([near, fresh, loose], {}, []))).toEqual({ 1: 20_000 })
    expect(offs(atCounter([near, fresh]))).toEqual({ 1: 20_000, 2: 10_000 })
    const deep = promotionOf({ value: 30 })
    expect(offs(atCounter([near], {}, [deep]))).toEqual({ 1: 30_000 })
  })

  it("is told with its rule and its words", () => {
    const [given] = promote(atCounter([near], {}, [])).applied
    expect(given).toMatchObject({ amount: 20_000, promotion: { id: "c1", name: "Cận hạn −20 %" } })
  })

  it("is not given online, where no lot is chosen", () => {
    expect(offs(atCounter([near], { place: { online: true } }, []))).toEqual({})
  })

  it("obeys the law on promotions: nothing off alcohol, no more than half a price", () => {
    const wine = goodsOf({ lineId: "w", alcohol: true, alcoholPercent: 29, lot: near.lot ?? null })
    const half = [ruleOf({ percent: 70 })]
    expect(offs(atCounter([near, wine], { clearances: half }, []))).toEqual({ 1: 50_000 })
  })

  it("takes the same off whatever the order of the lines, and never more than a line costs", () => {
    const anyLine = fc.record({
      qtyMilli: fc.integer({ min: 1, max: 5000 }),
      unitPrice: fc.integer({ min: 0, max: 300_000 }),
      days: fc.option(fc.integer({ min: 0, max: 12 })),
    })
    fc.assert(
      fc.property(fc.array(anyLine, { minLength: 1, maxLength: 6 }), (drawn) => {
        const lines = drawn.map(({ days, ...part }, i) =>
          goodsOf({
            ...part,
            lineId: `l${i}`,
            lot: days === null ? null : lotOf(`2026-12-${String(days + 1).padStart(2, "0")}`),
          }),
        )
        const input = atCounter(lines, { clearances: [ruleOf({ atMost: 15 })] })
        const taken = offs(input)
        expect(offs({ ...input, lines: [...lines].reverse() })).toEqual(taken)
        for (const { lineId, gross } of lines) expect(taken[lineId] ?? 0).toBeLessThanOrEqual(gross)
      }),
    )
  })
})
