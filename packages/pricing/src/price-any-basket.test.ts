import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { priceBasket } from "./price-basket.js"
import { anyBasket } from "./testing/baskets.js"

const sum = (values: readonly number[]) => values.reduce((acc, v) => acc + v, 0)

describe("pricing any basket", () => {
  it("lines, groups and totals add up to the cash taken, to the đồng", () => {
    fc.assert(
      fc.property(anyBasket, (input) => {
        const result = priceBasket(input)
        if (!result.ok) {
          expect(["DISCOUNT_ABOVE_LINE", "DISCOUNT_ABOVE_BASKET"]).toContain(result.code)
          return
        }
        const { lines, shipping, vatByRate, totals } = result
        const shares = shipping ? [...lines, shipping] : lines
        for (const key of ["payable", "net", "vat"] as const) {
          expect(sum(shares.map((s) => s[key]))).toBe(totals[key])
          expect(sum(vatByRate.map((g) => g[key]))).toBe(totals[key])
        }
        for (const line of lines) {
          expect(line.gross - line.discount - line.basketDiscount).toBe(line.payable)
        }
        for (const share of shares) {
          expect(share.net + share.vat).toBe(share.payable)
          expect(Math.min(share.net, share.vat)).toBeGreaterThanOrEqual(0)
        }
        expect(totals.gross - totals.discount + totals.shipping).toBe(totals.payable)
        expect(totals.net + totals.vat).toBe(totals.payable)
        expect(totals.payable + totals.rounding).toBe(totals.total)
      }),
      { numRuns: 500 },
    )
  })

  it("the VAT of a group is within half a đồng of its exact share", () => {
    fc.assert(
      fc.property(anyBasket, (input) => {
        const result = priceBasket(input)
        if (!result.ok) return
        for (const { treatment, rateBp, payable, vat } of result.vatByRate) {
          if (treatment !== "RATE" || rateBp === null) expect(vat).toBe(0)
          else
            expect(Math.abs(vat * (10_000 + rateBp) - payable * rateBp) * 2).toBeLessThanOrEqual(
              10_000 + rateBp,
            )
        }
      }),
    )
  })

  it("the order of scanning changes no amount of any line", () => {
    const shuffled = anyBasket.chain((input) =>
      fc
        .shuffledSubarray([...input.lines], { minLength: input.lines.length })
        .map((lines) => ({ input, other: { ...input, lines } })),
    )
    fc.assert(
      fc.property(shuffled, ({ input, other }) => {
        const a = priceBasket(input)
        const b = priceBasket(other)
        if (!a.ok || !b.ok) {
          expect(a.ok).toBe(b.ok)
          return
        }
        expect(b.totals).toEqual(a.totals)
        expect(b.vatByRate).toEqual(a.vatByRate)
        const byId = new Map(a.lines.map((l) => [l.lineId, l]))
        for (const line of b.lines) expect(line).toEqual(byId.get(line.lineId))
      }),
    )
  })

  it("leaves its input as it was", () => {
    const freeze = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return
      Object.freeze(value)
      for (const inner of Object.values(value)) freeze(inner)
    }
    fc.assert(
      fc.property(anyBasket, (input) => {
        freeze(input)
        expect(() => priceBasket(input)).not.toThrow()
      }),
    )
  })
})
