import { describe, expect, it } from "vitest"
import { unitPriceOf } from "./unit-price.js"

const sku = {
  price: 76_000,
  sellMode: "PIECE" as const,
  unit: "hộp",
  netQuantity: null,
  netUnit: null,
}

describe("a unit price", () => {
  it("is by the kilogram for packs of half a hundred grams and more", () => {
    expect(unitPriceOf({ ...sku, netQuantity: 500, netUnit: "g" })).toEqual({
      amount: 152_000,
      per: "kg",
    })
    expect(unitPriceOf({ ...sku, netQuantity: 50, netUnit: "g" })?.per).toBe("kg")
  })

  it("is by ten grams below that, by the litre for liquids", () => {
    expect(unitPriceOf({ ...sku, netQuantity: 49, netUnit: "g" })?.per).toBe("10g")
    expect(unitPriceOf({ ...sku, netQuantity: 750, netUnit: "ml" })).toEqual({
      amount: 101_333,
      per: "l",
    })
  })

  it("is the price itself of goods sold by weight", () => {
    expect(unitPriceOf({ ...sku, sellMode: "WEIGHT", unit: "kg" })).toEqual({
      amount: 76_000,
      per: "kg",
    })
  })

  it("is not shown where the contents are unknown or counted", () => {
    expect(unitPriceOf(sku)).toBeNull()
    expect(unitPriceOf({ ...sku, netQuantity: 10, netUnit: "piece" })).toBeNull()
  })
})
