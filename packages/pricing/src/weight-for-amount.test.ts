import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mulDivHalfUp } from "./integer-maths.js"
import { weightForAmount } from "./weight-for-amount.js"

const anyPrice = fc.integer({ min: 1_000, max: 5_000_000 })

describe("weightForAmount", () => {
  it("finds the weight that a scale printed the price of", () => {
    fc.assert(
      fc.property(anyPrice, fc.integer({ min: 1, max: 99_999 }), (price, grams) => {
        const label = mulDivHalfUp(grams, price, 1000)
        expect(mulDivHalfUp(weightForAmount(label, price), price, 1000)).toBe(label)
      }),
    )
  })

  it("never lets anybody pay more than the label says, nor a gram's price less", () => {
    fc.assert(
      fc.property(anyPrice, fc.integer({ min: 1, max: 9_999_999 }), (price, label) => {
        const paid = mulDivHalfUp(weightForAmount(label, price), price, 1000)
        expect(paid).toBeLessThanOrEqual(label)
        expect(label - paid).toBeLessThanOrEqual(Math.ceil(price / 1000))
      }),
    )
  })

  it("has no weight for goods without a price", () => {
    expect(weightForAmount(10_000, 0)).toBe(0)
  })
})
