import { describe, expect, it } from "vitest"
import { type Choice, costOf, linesOf, oneLess, oneMore } from "./build-gift"

const honey: Choice = {
  skuId: "honey",
  handle: "mat-ong",
  title: "Mật ong",
  netContent: "Chai 500 ml",
  unit: "chai",
  sellMode: "PIECE",
  price: 190_000,
  demoPrice: true,
  image: null,
}
const squid: Choice = { ...honey, skuId: "squid", sellMode: "WEIGHT", unit: "kg", price: 900_000 }

describe("a basket of one's own", () => {
  it("costs what lies in it and how it is packed", () => {
    const lines = linesOf([honey, squid], { squid: 300, honey: 2000, gone: 1000 })
    expect(lines.map(({ skuId, qtyMilli }) => [skuId, qtyMilli])).toEqual([
      ["honey", 2000],
      ["squid", 300],
    ])
    expect(costOf(lines, 35_000)).toBe(380_000 + 270_000 + 35_000)
  })

  it("says what one more would cost, the least weight first", () => {
    expect(oneMore(honey, {})).toEqual({ picked: { honey: 1000 }, amount: 190_000 })
    expect(oneMore(squid, {})).toEqual({ picked: { squid: 200 }, amount: 180_000 })
    expect(oneMore(squid, { squid: 200 })).toEqual({ picked: { squid: 300 }, amount: 90_000 })
  })

  it("gives a thing up whole when less than the least is left", () => {
    expect(oneLess(honey, { honey: 2000 })).toEqual({ honey: 1000 })
    expect(oneLess(squid, { squid: 200 })).toEqual({ squid: 0 })
  })
})
