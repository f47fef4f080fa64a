import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { HAND_MS } from "./counter-state"
import { testCounter } from "./testing/test-counter"

const c = testCounter()

test("a tap aimed at a total that has just changed sells nothing", async () => {
  c.add("0001")
  await c.takeCash(65_000, Date.now() + HAND_MS - 100)
  expect(c.paid()).toBeNull()
  expect(c.band()).toEqual({ kind: "changed-total" })
  expect(await c.till.ledger.facts.where("kind").equals("sale").count()).toBe(0)
})

test("a paid basket makes one sale, gives the change and clears the counter", async () => {
  c.add("0001")
  await Promise.all([c.takeCash(100_000), c.takeCash(100_000)])
  expect(c.paid()).toMatchObject({ change: 35_000, receiptNo: "HT11-02-1-1" })
  expect(c.counter.basket().lines).toEqual([])
  expect(await c.till.ledger.facts.where("kind").equals("sale").count()).toBe(1)
})

test("less than the total is not taken", async () => {
  c.add("0001")
  await c.takeCash(50_000)
  expect(c.paid()).toBeNull()
})

test("held baskets survive a crash, a paid one does not come back", async () => {
  c.add("0001")
  c.counter.startBasket()
  c.add("0002")
  await c.till.mirror.flush()
  await c.takeCash(18_000)
  await c.crash()
  const { baskets } = c.counter.store.get()
  expect(baskets.flatMap(({ lines }) => lines.map((l) => l.skuId))).toEqual(["variant_demo_0001"])
  expect(c.counter.basket().lines).toEqual([])
})

test("the cash of a session is the float and what was taken less the change", async () => {
  c.add("0001")
  await c.takeCash(100_000)
  const { closeSession } = await import("../../../data/close-session")
  const closed = await closeSession(
    c.till.ledger,
    { staffId: "staff_demo_ha", counts: [{ note: 50_000, pieces: 1 }], reason: "unknown" },
    c.till.now,
  )
  expect(closed?.closing).toMatchObject({
    expectedCash: 65_000,
    countedCash: 50_000,
    difference: -15_000,
  })
  await c.till.sync.nudge()
  expect(c.server.facts().map((fact) => fact.kind)).toEqual([
    "session-opened",
    "sale",
    "session-closed",
  ])
})
