import "fake-indexeddb/auto"
import { describe, expect, test } from "vitest"
import { priceMark } from "../../../data/shelf-code"
import { testCounter } from "./testing/test-counter"

describe("a shelf label that is scanned", () => {
  const c = testCounter()
  const label = (price: number, version = "OLD") => c.counter.scan(`OC0001:${price}:${version}`)

  test("adds its goods, and asks which price holds where it says less than the till", async () => {
    label(63_000)
    expect(c.band()).toMatchObject({ kind: "shelf-price", machine: 65_000 })
    expect(c.total()).toBe(65_000)
    c.counter.takeShelfPrice(500)
    expect([c.total(), c.band()]).toEqual([63_000, { kind: "line", lineId: "0001" }])
    await c.takeCash(63_000)
    expect(c.paid()).toMatchObject({
      lines: [{ unitPrice: 65_000, discount: 2_000, payable: 63_000 }],
      discounts: [
        {
          ...{ lineNo: 1, kind: "amount", value: 2_000, reason: "shelf-label" },
          shelf: { price: 63_000, version: "OLD", machine: 65_000 },
        },
      ],
    })
  })

  test("holds for any number of its goods", () => {
    label(63_000)
    c.counter.takeShelfPrice(500)
    label(63_000)
    c.counter.changeQuantity("0001", 5_000)
    expect(c.total()).toBe(5 * 63_000)
  })

  test("asks nothing where it says as much or more, nor where it is of this very price", () => {
    for (const price of [65_000, 70_000]) {
      label(price)
      expect(c.band().kind).toBe("added")
    }
    label(1_000, priceMark("demo-1"))
    expect(c.band().kind).toBe("added")
  })

  test("far below the till's price goes to a manager with all that it said", () => {
    label(40_000)
    c.counter.takeShelfPrice(500)
    expect(c.total()).toBe(65_000)
    expect(c.counter.store.get().pane).toMatchObject({
      kind: "discount",
      wanted: { value: 25_000, reason: "shelf-label", shelf: { price: 40_000 } },
    })
  })

  test("of weighed goods asks once they are weighed, of their own line and of no other", () => {
    c.add("0001")
    c.counter.scan("OC0010:70000:OLD")
    expect([c.band().kind, c.total()]).toEqual(["added", 65_000])
    c.counter.weigh(500)
    expect(c.band()).toMatchObject({ kind: "shelf-price", lineId: "0002", machine: 80_000 })
    c.counter.takeShelfPrice(2_000)
    expect(c.total()).toBe(65_000 + 35_000)
  })

  test("of alcohol asks after the question of age", () => {
    c.add("0001")
    const { price } = c.skuOf("0017")
    c.counter.scan(`OC0017:${price - 1_000}:OLD`)
    expect(c.band().kind).toBe("adult")
    c.counter.confirmAdult()
    expect(c.band()).toMatchObject({ kind: "shelf-price", lineId: "0002", machine: price })
  })

  test("of goods that nobody knows is an unknown code", () => {
    c.counter.scan("XX9999:1000:OLD")
    expect(c.band().kind).toBe("unknown")
  })
})
