import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { testCounter } from "./testing/test-counter"

const c = testCounter()
const asked = () => {
  const pane = c.counter.pane()
  return pane.kind === "weigh" ? pane.skuId : pane.kind
}
const lines = () => c.counter.basket().lines.map(({ skuId, qtyMilli }) => [skuId, qtyMilli])
const [CAKE, PEANUTS] = ["variant_demo_0001", "variant_demo_0010"]

test("goods by weight ask for their weight first", () => {
  c.counter.scan("OC0010")
  expect([lines(), asked()]).toEqual([[], PEANUTS])
})

test("goods that are scanned while others wait for their weight lose neither", () => {
  c.counter.scan("OC0010")
  c.counter.scan("OC0001")
  expect([lines(), asked()]).toEqual([[[CAKE, 1000]], PEANUTS])
  c.counter.scan("no such code")
  expect(asked()).toBe(PEANUTS)
  c.counter.weigh(925)
  expect([lines(), asked()]).toEqual([
    [
      [CAKE, 1000],
      [PEANUTS, 925],
    ],
    "goods",
  ])
})

test("two packs that wait for their weight are asked about one after the other", () => {
  c.counter.scan("OC0010:70000:OLD")
  c.counter.scan("OC0010")
  c.counter.weigh(500)
  expect([asked(), c.band()]).toMatchObject([PEANUTS, { kind: "shelf-price", machine: 80_000 }])
  c.counter.leaveUnweighed()
  expect([lines(), asked()]).toEqual([[[PEANUTS, 500]], "goods"])
})

test("what waits for its weight stays with its basket through other panes, another customer and a crash", async () => {
  c.counter.scan("OC0010")
  const { id } = c.counter.basket()
  c.counter.show({ kind: "help" })
  c.counter.show({ kind: "goods" })
  expect(asked()).toBe(PEANUTS)
  c.counter.startBasket()
  expect(asked()).toBe("goods")
  c.counter.open(id)
  expect(asked()).toBe(PEANUTS)
  await c.till.mirror.flush()
  await c.crash()
  expect([asked(), c.counter.isIdle()]).toEqual([PEANUTS, false])
})

test("a weight that no receipt could carry is told, and the goods go on waiting", () => {
  c.counter.scan("OC0010")
  c.counter.weigh(1e12)
  expect([asked(), c.band()]).toEqual([PEANUTS, { kind: "too-much" }])
})

test("money that is asked for goes first; what waits for its weight is asked about after it", () => {
  c.add("0001")
  c.counter.scan("OC0010")
  c.counter.ask("card", 65_000)
  expect(asked()).toBe("goods")
  c.counter.stopAsking()
  expect(asked()).toBe(PEANUTS)
})

test("a sale leaves what was not weighed to be asked about", async () => {
  c.add("0001")
  c.counter.scan("OC0010")
  await c.takeCash(65_000)
  expect([c.paid()?.lines.length, asked(), lines()]).toEqual([1, PEANUTS, []])
  c.counter.weigh(500)
  expect([c.paid(), lines()]).toEqual([null, [[PEANUTS, 500]]])
})

test("a basket that is emptied takes along what waits for its weight, and brings it back", () => {
  c.add("0001")
  c.counter.scan("OC0010")
  c.counter.emptyBasket()
  expect(asked()).toBe("goods")
  c.counter.takeBack()
  expect([lines(), asked()]).toEqual([[[CAKE, 1000]], PEANUTS])
})
