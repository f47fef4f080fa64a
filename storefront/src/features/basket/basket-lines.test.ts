import { describe, expect, it } from "vitest"
import {
  addLine,
  amountOf,
  type BasketLine,
  countOf,
  leastOf,
  MAX_LINES,
  readBasket,
  removeLine,
  sellable,
  setQuantity,
  stepOf,
} from "./basket-lines"

const jar: BasketLine = {
  skuId: "variant_honey",
  qtyMilli: 1000,
  handle: "mat-ong",
  title: "Mật ong",
  netContent: "Chai 500 ml",
  unit: "chai",
  sellMode: "PIECE",
  price: 190_000,
  demoPrice: true,
  image: null,
}
const oranges: BasketLine = {
  ...jar,
  skuId: "variant_orange",
  sellMode: "WEIGHT",
  unit: "kg",
  price: 45_000,
  qtyMilli: 500,
}
const squid: BasketLine = { ...oranges, skuId: "variant_squid", price: 1_150_000, qtyMilli: 200 }

describe("basket", () => {
  it("keeps one line per product and adds its quantities", () => {
    const basket = addLine(addLine([], jar), { ...jar, qtyMilli: 2000, price: 195_000 })
    expect(basket).toHaveLength(1)
    expect(basket[0]).toMatchObject({ qtyMilli: 3000, price: 195_000 })
  })

  it("never holds a part of a piece, nor less than the least weight", () => {
    expect(sellable(jar, 1400)).toBe(1000)
    expect(sellable(oranges, 1)).toBe(500)
    expect(sellable(squid, 120)).toBe(200)
    expect(setQuantity([jar], jar.skuId, -5000)[0]?.qtyMilli).toBe(1000)
  })

  it("weighs dear goods in finer steps", () => {
    expect([stepOf(jar), stepOf(oranges), stepOf(squid)]).toEqual([1000, 500, 100])
    expect([leastOf(jar), leastOf(oranges), leastOf(squid)]).toEqual([1000, 500, 200])
  })

  it("rounds a weighed amount half up to the đồng", () => {
    expect(amountOf({ price: 45_001, qtyMilli: 500 })).toBe(22_501)
    expect(amountOf({ price: 1_150_000, qtyMilli: 200 })).toBe(230_000)
  })

  it("counts pieces each and a weighed line once", () => {
    expect(countOf([{ ...jar, qtyMilli: 3000 }, oranges])).toBe(4)
  })

  it("takes a line out whole", () => {
    expect(removeLine([jar, oranges], jar.skuId)).toEqual([oranges])
  })

  it("does not grow past what one order may hold", () => {
    const full = Array.from({ length: MAX_LINES }, (_, i) => ({ ...jar, skuId: `variant_${i}` }))
    expect(addLine(full, jar)).toHaveLength(MAX_LINES)
  })

  it("drops what is no line from a stored basket and keeps the rest", () => {
    const stored = [jar, { ...jar, qtyMilli: "2" }, null, { skuId: 1 }, { ...jar, price: -1 }]
    expect(readBasket(stored)).toEqual([jar])
    expect(readBasket({ length: 3 })).toEqual([])
  })
})
