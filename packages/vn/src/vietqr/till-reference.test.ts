import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { findTillReferences, tillReference } from "./till-reference.js"

const anyReference = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.uuid())
  .map(([outlet, register, saleId]) =>
    tillReference(
      {
        outletCode: `HT${String(outlet).padStart(2, "0")}`,
        registerCode: String(register).padStart(2, "0"),
      },
      saleId,
    ),
  )

describe("references of a till", () => {
  it("are letters, digits and spaces, at most 25: banks keep no others", () => {
    fc.assert(
      fc.property(anyReference, (reference) => {
        expect(reference).toMatch(/^[A-Z0-9 ]{1,25}$/)
      }),
    )
  })

  it("are found in a transfer's content, whatever the bank does to case, spaces and signs", () => {
    const anyNoise = fc.string({ unit: fc.constantFrom(..."nguyễn CHUYỂN.- ") })
    const anySign = fc.constantFrom("", " ", "-", ".", "_")
    fc.assert(
      fc.property(anyReference, anyNoise, anyNoise, anySign, (reference, before, after, sign) => {
        const typed = reference.toLowerCase().replaceAll(" ", sign)
        expect(findTillReferences(`${before}${typed} ${after}`)).toContain(reference)
      }),
    )
  })

  it("are all told where there are two, and none where there is none", () => {
    expect(findTillReferences("HT1102ABCDEF12 va HT0201 00FF00FF, HT11 02 ABCDEF12")).toEqual([
      "HT11 02 ABCDEF12",
      "HT02 01 00FF00FF",
    ])
    expect(findTillReferences("chuyen tien mua cu do HT11")).toEqual([])
  })
})
