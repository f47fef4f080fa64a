import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  findOrderCode,
  findOrderCodes,
  isOrderCode,
  makeOrderCode,
  ORDER_CODE_COUNT,
} from "./order-code.js"

const anyCode = fc.integer({ min: 0, max: ORDER_CODE_COUNT - 1 }).map(makeOrderCode)
const ALPHABET = "23456789ABCDEFGHJKMNPQRTUVWXY"

describe("order codes", () => {
  it("have twelve upper-case letters and digits, none easily mistaken", () => {
    fc.assert(
      fc.property(anyCode, (code) => {
        expect(code).toMatch(/^HT[23456789A-HJKMNPQRT-Y]{10}$/)
        expect(isOrderCode(code)).toBe(true)
      }),
    )
  })

  it("differ for different numbers", () => {
    const anyNumber = fc.integer({ min: 0, max: ORDER_CODE_COUNT - 1 })
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(makeOrderCode(a) === makeOrderCode(b)).toBe(a === b)
      }),
    )
    for (const number of [-1, 0.5, ORDER_CODE_COUNT]) {
      expect(() => makeOrderCode(number)).toThrow(RangeError)
    }
  })

  it("one or two wrong characters never make another order's code", () => {
    const anyEdit = fc.tuple(fc.integer({ min: 2, max: 11 }), fc.constantFrom(...ALPHABET))
    fc.assert(
      fc.property(anyCode, anyEdit, anyEdit, (code, ...edits) => {
        const letters = [...code]
        for (const [at, letter] of edits) letters[at] = letter
        const typo = letters.join("")
        fc.pre(typo !== code)
        expect(isOrderCode(typo)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it("two swapped characters never make another order's code", () => {
    const at = fc.integer({ min: 2, max: 11 })
    fc.assert(
      fc.property(anyCode, at, at, (code, i, j) => {
        const letters = [...code]
        const swapped = letters[i] ?? ""
        letters[i] = letters[j] ?? ""
        letters[j] = swapped
        fc.pre(letters.join("") !== code)
        expect(isOrderCode(letters.join(""))).toBe(false)
      }),
    )
  })

  it("are found in a transfer content, whatever the bank does to case, spaces and signs", () => {
    const anyNoise = fc.string({ unit: fc.constantFrom(..."0OILSZ .-") })
    const anySign = fc.constantFrom("", " ", "-", ".", "_")
    fc.assert(
      fc.property(anyCode, anyNoise, anyNoise, anySign, (code, before, after, sign) => {
        const typed = [...code.toLowerCase()].join(sign)
        expect(findOrderCode(`${before}${typed}${after}`)).toBe(code)
      }),
    )
  })

  it("are found inside real-looking contents", () => {
    const code = makeOrderCode(123_456_789_012)
    for (const text of [
      `MBVCB.3278907687.5423.${code}.CT tu 0123 NGUYEN VAN A toi 0456`,
      `Thanh toán đơn ${code.slice(0, 4)} ${code.slice(4)} cảm ơn`,
      `HTHT${code}`,
    ]) {
      expect(findOrderCode(text), text).toBe(code)
    }
    expect(findOrderCode("chuyen tien mua cu do")).toBeNull()
    expect(findOrderCode("")).toBeNull()
  })

  it("two different codes in one content are for a person to decide", () => {
    const [a, b] = [makeOrderCode(1), makeOrderCode(2)]
    expect(findOrderCode(`${a} ${b}`)).toBeNull()
    expect(findOrderCodes(`${a} ${b}`)).toEqual([a, b])
    expect(findOrderCode(`${a} ${a}`)).toBe(a)
  })
})
