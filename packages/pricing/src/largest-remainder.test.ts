import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { mulDivHalfUp } from "./integer-maths.js"
import { largestRemainder } from "./largest-remainder.js"

const anyWeights = fc
  .array(fc.integer({ min: 0, max: 1_000_000_000 }), { minLength: 1, maxLength: 20 })
  .filter((weights) => weights.some((w) => w > 0))

describe("largest remainder", () => {
  it("gives the odd units to the largest remainders, the earlier of equals first", () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33])
    expect(largestRemainder(10, [1, 2, 3])).toEqual([2, 3, 5])
    expect(largestRemainder(0, [0, 0])).toEqual([0, 0])
  })

  it("parts add up to the total, each within one unit of its share, none for a weight of 0", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), anyWeights, (total, weights) => {
        const parts = largestRemainder(total, weights)
        const sum = weights.reduce((acc, w) => acc + BigInt(w), 0n)
        expect(parts.reduce((acc, p) => acc + p, 0)).toBe(total)
        for (const [i, part] of parts.entries()) {
          const share = BigInt(total) * BigInt(weights[i] ?? 0)
          const distance = BigInt(part) * sum - share
          expect(distance < sum && -distance < sum).toBe(true)
          if (weights[i] === 0) expect(part).toBe(0)
        }
      }),
    )
  })

  it("refuses what has no answer", () => {
    expect(() => largestRemainder(1, [0, 0])).toThrow(RangeError)
    expect(() => largestRemainder(-1, [1])).toThrow(RangeError)
    expect(() => largestRemainder(1.5, [1])).toThrow(RangeError)
  })
})

describe("integer maths", () => {
  it("rounds half up, exactly, also beyond what doubles hold", () => {
    expect([mulDivHalfUp(1, 1, 2), mulDivHalfUp(1, 1, 3), mulDivHalfUp(5, 1, 2)]).toEqual([1, 0, 3])
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000_000_000 }),
        fc.integer({ min: 0, max: 1_000_000_000 }),
        fc.integer({ min: 1, max: 20_000 }),
        (a, b, divisor) => {
          const exact = (BigInt(a) * BigInt(b) * 2n + BigInt(divisor)) / (2n * BigInt(divisor))
          expect(mulDivHalfUp(a, b, divisor)).toBe(Number(exact))
        },
      ),
    )
  })
})
