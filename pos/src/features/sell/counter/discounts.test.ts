import "fake-indexeddb/auto"
import { expect, test } from "vitest"
import { testCounter } from "./testing/test-counter"

const c = testCounter()

const DAY_MS = 86_400_000

test("a discount lowers what is due, and the server takes the sale with its reason", async () => {
  c.add("0001")
  const off = { kind: "percent", value: 5, reason: "damaged", approvedBy: null } as const
  c.counter.setDiscount(null, off)
  expect(c.counter.due()).toBe(61_750)
  await c.takeCash(61_750)
  const { paid } = c.counter.store.get()
  expect(paid?.discounts).toEqual([{ lineNo: null, ...off }])
  await c.till.sync.nudge()
  expect(await c.till.ledger.verdicts.get(paid?.id ?? "")).toMatchObject({ status: "accepted" })
  expect(c.server.sales().at(-1)?.totals).toMatchObject({ discount: 3_250, total: 61_750 })
})

test("discounts of line and basket count together against a limit", () => {
  c.add("0001")
  const five = { kind: "percent", value: 5, reason: "regular", approvedBy: null } as const
  c.counter.setDiscount(c.counter.basket().lines[0]?.lineId ?? null, five)
  expect(c.counter.tryDiscount(null, five)?.worstBp).toBe(975)
})

test("a sum taken off goes when the goods change, per cents go with them", () => {
  c.add("0001")
  c.counter.setDiscount(null, { kind: "amount", value: 5_000, reason: "regular", approvedBy: null })
  expect(c.counter.due()).toBe(60_000)
  c.add("0001")
  expect(c.counter.due()).toBe(130_000)
  c.counter.setDiscount(null, { kind: "percent", value: 10, reason: "regular", approvedBy: null })
  c.add("0001")
  expect(c.counter.due()).toBe(175_500)
})

test("more off than there is to pay is refused", () => {
  c.add("0001")
  const all = { kind: "amount", value: 65_001, reason: "regular", approvedBy: null } as const
  expect(c.counter.tryDiscount(null, all)).toBeNull()
  c.counter.setDiscount(null, all)
  expect(c.counter.due()).toBe(65_000)
})

test("after seven days without the server no hand lowers a price, a scanned label still holds, and cash is taken", async () => {
  const five = { kind: "percent", value: 5, reason: "regular", approvedBy: null } as const
  const lastHeard = (days: number) => {
    const contactAt = new Date(Date.now() - days * DAY_MS).toISOString()
    c.till.sync.status.set((now) => ({ ...now, contactAt }))
  }
  c.till.sync.stop()
  c.add("0001")
  lastHeard(6.9)
  c.counter.setDiscount(null, five)
  expect(c.counter.due()).toBe(61_750)
  c.counter.setDiscount(null, null)
  lastHeard(7.1)
  expect([c.counter.isFixed(five), c.counter.isFixed(null)]).toEqual([true, true])
  c.counter.setDiscount(null, five)
  expect(c.counter.due()).toBe(65_000)
  c.counter.scan("OC0001:64000:OLD")
  c.counter.takeShelfPrice(500)
  expect(c.counter.due()).toBe(128_000)
  await c.takeCash(128_000)
  expect(c.paid()?.totals.total).toBe(128_000)
})

test("an emptied basket sells to the next customer at the full price, and goods taken back at the agreed one", () => {
  const agreed = {
    kind: "percent",
    value: 20,
    reason: "regular",
    approvedBy: "staff_demo_lan",
  } as const
  for (const empty of [() => c.counter.changeQuantity("0001", 0), () => c.counter.emptyBasket()]) {
    c.add("0001")
    c.counter.setDiscount(null, agreed)
    empty()
    expect(c.counter.basket().discount).toBeNull()
    c.counter.takeBack()
    expect([c.counter.basket().discount, c.counter.due()]).toEqual([agreed, 52_000])
    empty()
    c.add("0001")
    expect(c.counter.due()).toBe(65_000)
    c.counter.emptyBasket()
  }
})
