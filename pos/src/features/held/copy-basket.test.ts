import "fake-indexeddb/auto"
import type { HeldBasket } from "@ocop/contracts"
import { describe, expect, test } from "vitest"
import { testCounter } from "../sell/counter/testing/test-counter"
import { asksAge, copyBasket } from "./copy-basket"

const t = testCounter()

const line = (no: string, qtyMilli: number | null, lot: Partial<HeldBasket["lines"][0]> = {}) => ({
  skuId: `variant_demo_${no}`,
  ...{ qtyMilli, lotNo: null, expiresOn: null, ...lot },
})
const basketOf = (...lines: HeldBasket["lines"]): HeldBasket => ({
  id: "019a9e3c-1f00-7000-8000-000000000001",
  ...{ slot: 1, staffId: null, total: 0, isMoneyIn: false, lines },
  heldAt: "2026-11-21T05:40:00.000Z",
})
const shop = (maySellAlcohol = true) => {
  const replica = t.till.replica.get()
  if (!replica) throw new Error("no catalogue")
  const outlet = { ...replica.outlet, maySellAlcohol }
  return { replica: { ...replica, outlet }, day: t.till.today() }
}
const goods = () => t.counter.basket().lines.map(({ skuId, qtyMilli }) => [skuId, qtyMilli])

describe("goods of another register's basket", () => {
  test("lie here as a scan would have put them: at this till's prices, with their lots", () => {
    const lot = { lotNo: "L-9", expiresOn: "2199-01-01" }
    const left = copyBasket(t.counter, basketOf(line("0001", 2000, lot), line("0010", 750)), shop())
    expect(left).toEqual([])
    expect(t.counter.basket().lines).toMatchObject([
      { skuId: "variant_demo_0001", qtyMilli: 2000, ...lot },
      { skuId: "variant_demo_0010", qtyMilli: 750, lotNo: null },
    ])
    expect(t.total()).toBe(2 * t.skuOf("0001").price + Math.round(0.75 * t.skuOf("0010").price))
  })

  test("are said to be weighed only where they are", () => {
    copyBasket(t.counter, basketOf(line("0010", 750)), shop())
    expect(t.band()).toMatchObject({ kind: "added", via: "scale" })
    copyBasket(t.counter, basketOf(line("0001", 1000)), shop())
    expect(t.band()).toMatchObject({ kind: "added", via: "tap" })
  })

  test("that wait for their weight wait for it here", () => {
    expect(copyBasket(t.counter, basketOf(line("0010", null), line("0001", 1000)), shop())).toEqual(
      [],
    )
    expect(goods()).toEqual([["variant_demo_0001", 1000]])
    expect(t.counter.basket().toWeigh).toMatchObject([{ skuId: "variant_demo_0010" }])
  })

  test("with spirits ask for the customer's age once, and all of them come", () => {
    const basket = basketOf(line("0017", 1000), line("0001", 1000), line("0028", 2000))
    expect(asksAge(basket, shop())).toBe(true)
    expect(copyBasket(t.counter, basket, shop())).toEqual([])
    expect(goods().map(([, qty]) => qty)).toEqual([1000, 1000, 2000])
    expect(t.counter.basket().adult).toBe(true)
  })

  test("that may not be sold here stay behind by name, and ask for nobody's age", () => {
    const basket = basketOf(
      line("0017", 1000),
      line("9999", 1000),
      line("0001", 1000, { lotNo: "L-1", expiresOn: "2020-01-01" }),
      line("0002", 1000),
    )
    expect(asksAge(basket, shop(false))).toBe(false)
    expect(copyBasket(t.counter, basket, shop(false))).toEqual([
      t.skuOf("0017").tillName,
      "variant_demo_9999",
      t.skuOf("0001").tillName,
    ])
    expect(goods()).toEqual([["variant_demo_0002", 1000]])
    expect(t.counter.basket().adult).toBe(false)
  })
})
