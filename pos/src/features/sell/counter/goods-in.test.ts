import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { testCounter } from "./testing/test-counter"

const c = testCounter()

test("pieces of the same goods join their line, each weighing is its own", () => {
  c.add("0001")
  c.add("0001")
  c.add("0010", 925)
  c.add("0010", 500)
  expect(c.counter.basket().lines.map((l) => l.qtyMilli)).toEqual([2000, 925, 500])
  expect(c.total()).toBe(130_000 + 74_000 + 40_000)
})

test("alcohol waits for the question of age, once a basket", () => {
  c.add("0017")
  expect(c.counter.basket().lines).toEqual([])
  c.counter.confirmAdult()
  c.add("0017")
  expect(c.counter.basket().lines.map((l) => l.qtyMilli)).toEqual([2000])
})

test("a book that says none warns and sells", () => {
  c.add("0009")
  expect(c.band()).toMatchObject({ kind: "added", warning: "none-left" })
  expect(c.counter.basket().lines).toHaveLength(1)
})

test("goods with a lapsed certificate are sold with that said", () => {
  c.add("0026")
  expect(c.band()).toMatchObject({ kind: "added", warning: "lapsed" })
})

test("an unknown code is said and adds nothing", () => {
  c.counter.scan("9999999")
  expect(c.band()).toEqual({ kind: "unknown", code: "9999999" })
  expect(c.counter.basket().lines).toEqual([])
})

test("a removed line comes back where it stood", () => {
  c.add("0001")
  c.add("0002")
  const [first] = c.counter.basket().lines
  c.counter.changeQuantity(first?.lineId ?? "", 0)
  c.counter.takeBack()
  expect(c.counter.basket().lines[0]).toEqual(first)
})
