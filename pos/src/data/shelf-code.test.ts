import { describe, expect, test } from "vitest"
import { priceMark, readShelfCode, shelfCode } from "./shelf-code"
import { demoSkus } from "./testing/fixture-skus"

describe("the code of a shelf label", () => {
  test("says which goods, which price and which version of it, and fits the smallest square", () => {
    for (const sku of demoSkus) {
      const text = shelfCode(sku)
      expect(readShelfCode(text)).toEqual({
        code: sku.code,
        price: sku.price,
        version: priceMark(sku.priceVersion),
      })
      // Twenty letters of capitals and digits: version 1 of a QR code with correction level M.
      expect(text.length).toBeLessThanOrEqual(20)
    }
  })

  test("is another with another version of the same price", () => {
    expect(priceMark("price_1@100")).not.toBe(priceMark("price_1@101"))
  })

  test.each(["OC0001", "OC0001:65000", "OC0001:x:AAAA", "8930000000003", "*3", "a:b:c", ""])(
    "%s is none",
    (text) => {
      expect(readShelfCode(text)).toBeNull()
    },
  )
})
