import { describe, expect, it } from "vitest"
import { averageOf } from "./read-product-reviews"

describe("the mean of buyers' points", () => {
  it("is nothing where nobody gave any, never a nought", () => {
    expect(averageOf([0, 0, 0, 0, 0])).toBeNull()
  })

  it("has one decimal, half up", () => {
    expect(averageOf([0, 0, 0, 0, 3])).toBe(5)
    expect(averageOf([1, 0, 0, 0, 1])).toBe(3)
    expect(averageOf([0, 0, 1, 2, 0])).toBe(3.7)
    expect(averageOf([0, 0, 0, 19, 1])).toBe(4.1)
  })
})
