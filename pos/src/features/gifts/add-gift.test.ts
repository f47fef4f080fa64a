import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { testCounter } from "../sell/counter/testing/test-counter"
import { addGift, giftAsksAge } from "./add-gift"

const c = testCounter()
const gift = (...nos: string[]) =>
  nos.map((no) => ({ skuId: `variant_demo_${no}`, qtyMilli: 1000 }))
const shop = () => {
  const replica = c.till.replica.get()
  if (!replica) throw new Error("no catalogue")
  return replica
}
const goods = () => c.counter.basket().lines.map(({ skuId }) => skuId)

test("a gift with two spirits asks for the customer's age once, and both of them come", () => {
  const lines = gift("0017", "0001", "0028")
  expect(lines.map((line) => giftAsksAge([line], shop()))).toEqual([true, false, true])
  addGift(c.counter, lines, shop())
  expect(goods()).toEqual(lines.map(({ skuId }) => skuId))
  expect(c.counter.basket().adult).toBe(true)
})

test("a gift without spirits asks for nobody's age, and answers no question that stands", () => {
  c.add("0017")
  expect(giftAsksAge(gift("0001", "0002"), shop())).toBe(false)
  addGift(c.counter, gift("0001", "0002"), shop())
  expect(goods()).toEqual(gift("0001", "0002").map(({ skuId }) => skuId))
  expect(c.counter.basket().adult).toBe(false)
})
