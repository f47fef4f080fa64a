import { describe, expect, it } from "vitest"
import { codShares } from "./cod-shares"

const outlets = [
  { outletId: "b", payable: 100_000 },
  { outletId: "a", payable: 33_333 },
  { outletId: "c", payable: 0 },
]

describe("cash collected for several parcels of an order", () => {
  it("adds up to what is due, whatever that is, and does not depend on the order of the parcels", () => {
    for (let due = 0; due < 200_000; due += 7_777) {
      const shares = codShares(due, outlets)
      expect([...shares.values()].reduce((sum, one) => sum + one, 0)).toBe(due)
      expect(shares.get("c")).toBe(0)
      expect(codShares(due, [...outlets].reverse())).toEqual(shares)
    }
  })

  it("is all of it for a single parcel", () => {
    expect(codShares(152_500, [{ outletId: "a", payable: 1 }])).toEqual(new Map([["a", 152_500]]))
  })
})
