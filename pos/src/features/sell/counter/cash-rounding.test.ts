import "fake-indexeddb/auto"
import { beforeEach, describe, expect, test } from "vitest"
import { reportOf } from "../../../data/session-reports"
import { demoSkus } from "../../../data/testing/fixture-skus"
import { testCounter } from "./testing/test-counter"

describe("at an outlet that rounds cash", () => {
  const skus = demoSkus.map((sku, i) => (i === 0 ? { ...sku, price: 65_400 } : sku))
  const EXACT = 65_400
  const c = testCounter({ skus, cashRounding: 1000 })
  beforeEach(() => {
    c.add("0001")
  })

  test("a sale paid in cash is rounded, as a line of its own that bears no VAT", async () => {
    expect([c.total(), c.counter.due()]).toEqual([65_000, 65_000])
    await c.takeCash(100_000)
    expect(c.paid()).toMatchObject({
      totals: { payable: 65_400, rounding: -400, total: 65_000 },
      change: 35_000,
    })
  })

  test("whoever pays all of it another way pays to the đồng, and may still change to cash", async () => {
    c.counter.ask("card", c.counter.due() ?? 0)
    expect(c.counter.basket().asking?.amount).toBe(EXACT)
    c.counter.stopAsking()
    expect(c.counter.due()).toBe(65_000)
    c.counter.ask("card", c.counter.due() ?? 0)
    await c.counter.confirmAsked()
    expect(c.paid()).toMatchObject({ totals: { rounding: 0, total: EXACT }, change: 0 })
  })

  test("a sale paid in part by card is not rounded", async () => {
    c.counter.ask("card", 20_000)
    await c.counter.confirmAsked()
    expect(c.counter.due()).toBe(45_400)
    await c.takeCash(45_400)
    expect(c.paid()?.totals).toMatchObject({ rounding: 0, total: EXACT })
  })

  test("a sale paid in two parts of cash is rounded; what is asked after a part in cash is exact", async () => {
    await c.counter.takePart(15_000)
    expect(c.counter.due()).toBe(50_000)
    c.counter.ask("card", 50_000)
    expect(c.counter.basket().asking?.amount).toBe(50_400)
    c.counter.stopAsking()
    await c.takeCash(50_000)
    expect(c.paid()?.totals).toMatchObject({ rounding: -400, total: 65_000 })
  })

  test("what rounding alone adds to cash that covers the goods is asked of nobody's card or bank", async () => {
    c.counter.changeQuantity("0001", 4_000)
    expect(c.counter.due()).toBe(262_000)
    await c.counter.takePart(261_700)
    for (const kind of ["card", "vietqr"] as const) {
      c.counter.ask(kind, 300)
      expect(c.counter.basket().asking ?? null).toBeNull()
      expect(c.band()).toEqual({ kind: "only-cash" })
    }
    await c.takeCash(500)
    expect(c.paid()).toMatchObject({ totals: { total: 262_000 }, change: 200 })
  })

  test("the server finds nothing to say, and X and Z tell what rounding came to", async () => {
    await c.takeCash(65_000)
    await c.till.sync.nudge()
    expect(c.server.facts().map(({ kind }) => kind)).toContain("sale")
    const session = c.till.session.get()
    if (!session) throw new Error("no session")
    expect(await reportOf(c.till.ledger, session)).toMatchObject({
      rounding: -400,
      total: 65_000,
      cash: 65_000,
    })
  })
})
