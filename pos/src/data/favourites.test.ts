import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { openSession } from "./session-facts"
import { sellOne, startTestTill, type TestTill } from "./testing/test-till"

describe("the tiles of the first page", () => {
  let t: TestTill
  beforeEach(async () => {
    t = await startTestTill()
  })
  afterEach(() => t.close())
  const tiles = () => t.till.replica.get()?.favourites.map((sku) => sku.id) ?? []

  test("are twenty-four, also at an outlet that has sold nothing yet", async () => {
    t.server.forgetFavourites()
    await t.till.sync.nudge()
    expect(new Set(tiles()).size).toBe(24)
    expect(tiles().filter((id) => t.till.replica.get()?.packings.includes(id))).toEqual([])
  })

  test("keep their places while a session is open, whatever sells", async () => {
    t.till.session.set(
      await openSession(t.till.ledger, { staffId: "staff_demo_ha", counts: [] }, t.till.now),
    )
    const before = tiles()
    t.server.forgetFavourites()
    t.server.setPrice("variant_demo_0001", 70_000)
    await t.till.sync.nudge()
    expect(t.till.replica.get()?.sku("variant_demo_0001")?.price).toBe(70_000)
    expect(tiles()).toEqual(before)
  })

  test("a new price waits until no customer stands at the counter", async () => {
    t.counterBusy = true
    t.server.setPrice("variant_demo_0001", 70_000)
    await t.till.sync.nudge()
    const sold = await sellOne(t.till)
    expect(sold.ok && sold.fact.totals.total).toBe(65_000)
    await t.till.adoptPending()
    expect(t.till.replica.get()?.sku("variant_demo_0001")?.price).toBe(70_000)
  })
})
