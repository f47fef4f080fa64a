import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { testCounter } from "./testing/test-counter"

const c = testCounter()

test("a code on the screen locks the basket; seen money sells it with the words of the transfer", async () => {
  c.add("0001")
  c.counter.ask("vietqr", 65_000)
  const { id, asking } = c.counter.basket()
  expect(asking).toMatchObject({
    amount: 65_000,
    purpose: `HT11 02 ${id.slice(-8).toUpperCase()}`,
  })
  c.add("0002")
  c.counter.changeQuantity("0001", 3000)
  c.counter.emptyBasket()
  await c.takeCash(65_000)
  expect(c.counter.basket()).toMatchObject({ id, asking, lines: [{ qtyMilli: 1000 }] })
  await c.counter.confirmAsked()
  expect(c.paid()).toMatchObject({
    id,
    change: 0,
    tenders: [{ kind: "vietqr", amount: 65_000, reference: asking?.purpose }],
  })
})

test("money in several ways is one sale, and change comes out of the cash alone", async () => {
  c.add("0001")
  c.counter.ask("card", 20_000)
  await c.counter.confirmAsked()
  await c.counter.takePart(10_000)
  expect(c.counter.due()).toBe(35_000)
  await c.takeCash(50_000)
  expect(c.paid()).toMatchObject({
    change: 15_000,
    tenders: [
      { kind: "card", amount: 20_000 },
      { kind: "cash", amount: 10_000 },
      { kind: "cash", amount: 50_000 },
    ],
  })
})

test("more than is due is never asked for", () => {
  c.add("0001")
  c.counter.ask("vietqr", 65_001)
  c.counter.ask("card", 0)
  expect(c.counter.basket().asking).toBeUndefined()
})

test("money that came is still there after a crash, and given back it opens the basket", async () => {
  c.add("0001")
  await c.counter.takePart(20_000)
  await c.till.mirror.flush()
  await c.crash()
  expect(c.counter.due()).toBe(45_000)
  expect(c.counter.isIdle()).toBe(false)
  c.counter.giveBack()
  expect(c.counter.due()).toBe(65_000)
  c.add("0001")
  expect(c.counter.due()).toBe(130_000)
})
