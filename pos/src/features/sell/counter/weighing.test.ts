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

test("two packs are never one pad, not in two baskets and not after goods are taken back", () => {
  const seen: unknown[] = []
  const look = () => {
    const pane = c.counter.pane()
    seen.push(pane.kind === "weigh" ? pane.id : pane.kind)
  }
  c.add("0001")
  c.counter.scan("OC0010")
  look()
  c.counter.emptyBasket()
  c.counter.scan("OC0010")
  look()
  c.counter.startBasket()
  c.counter.scan("OC0010")
  look()
  expect(new Set(seen).size).toBe(3)
})

test("while a sale is written nothing that waits for its weight is left", async () => {
  c.add("0001")
  c.counter.scan("OC0010")
  const sale = c.takeCash(65_000)
  c.counter.leaveUnweighed()
  expect(asked()).toBe(PEANUTS)
  await sale
  expect(asked()).toBe(PEANUTS)
})

test("the key that puts a receipt away leaves what waits for its weight", async () => {
  c.add("0001")
  c.counter.scan("OC0010")
  await c.takeCash(65_000)
  c.counter.leaveUnweighed()
  expect([c.paid(), asked()]).toEqual([null, PEANUTS])
  c.counter.leaveUnweighed()
  expect(asked()).toBe("goods")
})

test("a pack that waited through a sale is added once, whatever is asked about its buyer's age", async () => {
  const bottle = c.skuOf("0010")
  c.add("0001")
  c.counter.scan("OC0010")
  await c.takeCash(65_000)
  const wasFree = bottle.alcohol
  bottle.alcohol = true
  c.counter.weigh(500)
  expect(c.band()).toMatchObject({ kind: "adult" })
  c.counter.confirmAdult()
  expect([lines(), asked()]).toEqual([[[PEANUTS, 500]], "goods"])
  bottle.alcohol = wasFree
})

test("whoever was of age is not asked again about goods that are taken back", () => {
  c.add("0017")
  c.counter.confirmAdult()
  c.counter.emptyBasket()
  expect(c.counter.basket().adult).toBe(false)
  c.counter.takeBack()
  expect(c.counter.basket().adult).toBe(true)
})

test("the next customer is asked, also when a basket was emptied line by line", () => {
  c.add("0017")
  c.counter.confirmAdult()
  const [line] = c.counter.basket().lines
  c.counter.changeQuantity(line?.lineId ?? "", 0)
  expect(c.counter.basket().adult).toBe(false)
  c.counter.takeBack()
  expect(c.counter.basket().adult).toBe(true)
})

test("goods are looked for while others wait for their weight, which is asked about after", () => {
  c.counter.scan("OC0010")
  c.counter.search()
  expect(asked()).toBe("goods")
  c.counter.leaveSearch()
  expect(asked()).toBe(PEANUTS)
  c.counter.search()
  c.add("0001")
  expect([lines(), asked()]).toEqual([[[CAKE, 1000]], PEANUTS])
})

test("a pad that was opened is not closed by leaving the search", () => {
  c.counter.show({ kind: "help" })
  c.counter.leaveSearch()
  expect(asked()).toBe("help")
})
