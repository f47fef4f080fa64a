import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { promote } from "./promote.js"
import type { PromotionInput } from "./promotion-types.js"
import { anySale, goodsOf, promotionOf, saleOf } from "./testing/promotions.js"

const offs = (input: PromotionInput) => Object.fromEntries(promote(input).offByLine)
const sum = (values: Iterable<number>) => [...values].reduce((acc, v) => acc + v, 0)
const wine = goodsOf({ lineId: "w", skuId: "wine", alcohol: true, alcoholPercent: 29 })

describe("a promotion on goods", () => {
  it("lowers the price of the goods it covers, by list and by set", () => {
    const lines = [goodsOf(), goodsOf({ lineId: "2", skuId: "tea", setNo: 14 })]
    expect(offs(saleOf(lines, [promotionOf()]))).toEqual({ 1: 10_000, 2: 10_000 })
    expect(offs(saleOf(lines, [promotionOf({ skuIds: ["tea"] })]))).toEqual({ 2: 10_000 })
    expect(offs(saleOf(lines, [promotionOf({ setNos: [4] })]))).toEqual({ 1: 10_000 })
    const both = promotionOf({ skuIds: ["tea"], setNos: [4] })
    expect(offs(saleOf(lines, [both]))).toEqual({})
  })

  it("an amount is taken off each piece, and by weight off each kilogram", () => {
    const half = goodsOf({ qtyMilli: 2500 })
    expect(offs(saleOf([half], [promotionOf({ kind: "amount", value: 5000 })]))).toEqual({
      1: 12_500,
    })
  })

  it("holds from its first day until the day before its end", () => {
    const on = (day: string) => offs(saleOf([goodsOf()], [promotionOf()], { day }))
    expect(["2026-10-31", "2026-11-01", "2026-11-30", "2026-12-01"].map(on)).toEqual([
      {},
      { 1: 10_000 },
      { 1: 10_000 },
      {},
    ])
  })

  it("holds only where it was given: online, or at its outlets", () => {
    const at = (part: Parameters<typeof promotionOf>[0], outletCode: string | null) =>
      offs(
        saleOf([goodsOf()], [promotionOf(part)], {
          place: outletCode === null ? { online: true } : { online: false, outletCode },
        }),
      )
    expect(at({ online: false }, null)).toEqual({})
    expect(at({ online: false }, "HT01")).toEqual({ 1: 10_000 })
    expect(at({ outletCodes: ["HT02"] }, "HT01")).toEqual({})
    expect(at({ outletCodes: ["HT02"] }, "HT02")).toEqual({ 1: 10_000 })
  })

  it("of several, each line has the lowest price, and never two on one line", () => {
    const lines = [goodsOf(), goodsOf({ lineId: "2", skuId: "tea" })]
    const { applied } = promote(
      saleOf(lines, [promotionOf(), promotionOf({ id: "p2", value: 20, skuIds: ["tea"] })]),
    )
    expect(applied.map(({ promotion, amount }) => [promotion.id, amount])).toEqual([
      ["p1", 10_000],
      ["p2", 20_000],
    ])
  })
})

describe("a promotion on the sum", () => {
  const from300 = promotionOf({
    id: "s1",
    target: "ORDER",
    kind: "amount",
    value: 50_000,
    minSpend: 300_000,
  })

  it("holds from its minimum on, after lowered prices", () => {
    const of = (pieces: number, promotions = [from300]) =>
      sum(promote(saleOf([goodsOf({ qtyMilli: pieces * 1000 })], promotions)).offByLine.values())
    expect([of(2), of(3)]).toEqual([0, 50_000])
    expect(of(3, [promotionOf(), from300])).toBe(30_000)
  })

  it("is spread over the lines to the đồng", () => {
    const lines = [1, 2, 3].map((n) => goodsOf({ lineId: `${n}`, unitPrice: 100_001 }))
    const spread = offs(saleOf(lines, [{ ...from300, value: 50_000 }]))
    expect(spread).toEqual({ 1: 16_667, 2: 16_667, 3: 16_666 })
  })

  it("only the best one is taken", () => {
    const better = promotionOf({ id: "s2", target: "ORDER", value: 20 })
    const { applied } = promote(saleOf([goodsOf({ qtyMilli: 3000 })], [from300, better]))
    expect(applied.map(({ promotion }) => promotion.id)).toEqual(["s2"])
  })
})

describe("a voucher", () => {
  const voucher = promotionOf({ id: "v", needsCode: true, target: "ORDER", kind: "percent" })

  it("gives nothing to who has no code, and comes after the lowered prices", () => {
    expect(offs(saleOf([goodsOf()], [voucher]))).toEqual({})
    const both = promote(saleOf([goodsOf()], [promotionOf(), voucher], { voucherId: "v" }))
    expect(both.applied.map(({ amount }) => amount)).toEqual([10_000, 9_000])
    expect(both.voucherFault).toBeNull()
  })

  it("says why it gives nothing: minimum, goods, or time", () => {
    const fault = (part: Parameters<typeof promotionOf>[0], day = "2026-11-21") =>
      promote(saleOf([goodsOf()], [{ ...voucher, ...part }], { voucherId: "v", day })).voucherFault
    expect(fault({ minSpend: 100_001 })).toEqual({ code: "MINIMUM", minSpend: 100_001 })
    expect(fault({ skuIds: ["tea"] })).toEqual({ code: "NO_GOODS" })
    expect(fault({}, "2026-12-01")).toEqual({ code: "NOT_NOW" })
    expect(fault({ online: false })).toEqual({ code: "NOT_NOW" })
  })

  it("opens no promotion that needs no code", () => {
    const { applied, voucherFault } = promote(
      saleOf([goodsOf()], [promotionOf({ online: false })], { voucherId: "p1" }),
    )
    expect([applied, voucherFault]).toEqual([[], { code: "NOT_NOW" }])
  })
})

describe("the law on promotions", () => {
  it("alcohol gets no promotion, no share of one, and counts towards no minimum", () => {
    const order = promotionOf({ target: "ORDER", minSpend: 150_000 })
    expect(offs(saleOf([wine], [promotionOf()]))).toEqual({})
    expect(offs(saleOf([goodsOf(), wine], [order]))).toEqual({})
    expect(offs(saleOf([goodsOf({ qtyMilli: 2000 }), wine], [order]))).toEqual({ 1: 20_000 })
  })

  it("without the decree the law of 2019 still bars 15 per cent and more, and unknown strength", () => {
    const after = [
      { id: "2019", kind: "NO_ALCOHOL", value: 15, validFrom: "2020-01-01", validTo: null },
    ].map((law) => ({ ...law, kind: "NO_ALCOHOL" as const, legalRef: "test" }))
    const of = (alcoholPercent: number | null) =>
      offs(saleOf([{ ...wine, alcoholPercent }], [promotionOf()], { laws: after }))
    expect([of(14.9), of(15), of(null)]).toEqual([{ w: 10_000 }, {}, {}])
  })

  it("half a price is the most that goes, all of it only inside a programme", () => {
    const of = (part: Parameters<typeof promotionOf>[0]) =>
      offs(saleOf([goodsOf()], [promotionOf({ value: 80, ...part })]))
    expect(of({})).toEqual({ 1: 50_000 })
    expect(of({ programme: "DEMO" })).toEqual({ 1: 80_000 })
    expect(of({ target: "ORDER", kind: "amount", value: 70_000 })).toEqual({ 1: 50_000 })
  })
})

describe("whatever the basket and the promotions", () => {
  it("what is taken off the lines is what the promotions gave, to the đồng", () => {
    fc.assert(
      fc.property(anySale, (input) => {
        const { applied, offByLine } = promote(input)
        expect(sum(offByLine.values())).toBe(sum(applied.map(({ amount }) => amount)))
        for (const one of applied) expect(sum(one.offByLine.values())).toBe(one.amount)
      }),
    )
  })

  it("no line gives more than the law lets it, and alcohol nothing", () => {
    fc.assert(
      fc.property(anySale, (input) => {
        const { offByLine } = promote(input)
        const inProgramme = input.promotions.some((p) => p.programme !== null)
        for (const line of input.lines) {
          const off = offByLine.get(line.lineId) ?? 0
          expect(Number.isSafeInteger(off)).toBe(true)
          expect(off).toBeLessThanOrEqual(inProgramme ? line.gross : line.gross / 2)
          if (line.alcohol) expect(off).toBe(0)
        }
      }),
    )
  })

  it("the order of lines and of promotions changes no đồng", () => {
    fc.assert(
      fc.property(anySale, (input) => {
        const turned = {
          ...input,
          lines: [...input.lines].reverse(),
          promotions: [...input.promotions].reverse(),
        }
        const sorted = (offers: ReadonlyMap<string, number>) => [...offers].sort()
        expect(sorted(promote(turned).offByLine)).toEqual(sorted(promote(input).offByLine))
      }),
    )
  })
})
