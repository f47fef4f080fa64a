import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { closeSession } from "./close-session"
import { type CashMove, moveCash } from "./move-cash"
import { closingsOf, reportOf } from "./session-reports"
import { sellOne, startTestTill, type TestTill } from "./testing/test-till"

let test: TestTill
beforeEach(async () => {
  test = await startTestTill()
  await test.till.sync.nudge()
})
afterEach(() => test.close())

const staffId = "staff_demo_ha"
const out: CashMove = { direction: "out", reason: "safe", amount: 40_000, note: null }
const back: CashMove = { direction: "in", reason: "returned", amount: 5_000, note: "Mua túi" }
const move = (what: CashMove) => moveCash(test.till.ledger, { staffId, move: what }, test.till.now)
const close = (pieces: number) =>
  closeSession(
    test.till.ledger,
    { staffId, counts: [{ note: 10_000, pieces }], reason: null },
    test.till.now,
  )
async function sellIntoOpenSession() {
  test.till.session.set(null)
  const sold = await sellOne(test.till)
  if (!sold.ok) throw new Error(sold.code)
}

describe("cash in and out of the drawer", () => {
  it("is expected at the closing, and reaches the server once", async () => {
    await sellIntoOpenSession()
    await move(out)
    await move(back)
    const closed = await close(2)
    expect(closed?.closing).toMatchObject({
      expectedCash: 65_000 - 40_000 + 5_000,
      countedCash: 20_000,
      difference: -10_000,
      saleCount: 1,
      z: { no: 1, figures: { paidIn: 5_000, paidOut: 40_000, moveCount: 2, total: 65_000 } },
    })
    await test.till.sync.nudge()
    await test.till.sync.nudge()
    expect(test.server.facts().map(({ kind }) => kind)).toEqual([
      "session-opened",
      "sale",
      "cash-moved",
      "cash-moved",
      "session-closed",
    ])
    expect(test.server.raw()).toEqual([])
  })

  it("is refused where no session is open", async () => {
    expect(await move(out)).toBeNull()
  })
})

describe("a Z", () => {
  it("takes the next number at each closing, through a restart, and never changes", async () => {
    await sellIntoOpenSession()
    const first = await close(6)
    await test.restart()
    await sellIntoOpenSession()
    const second = await close(0)
    expect([first?.zNumber, second?.zNumber]).toEqual(["HT11-02-1-Z1", "HT11-02-1-Z2"])
    const kept = await closingsOf(test.till.ledger, 10)
    expect(kept).toEqual([second?.closing, first?.closing])
  })
})

describe("an X", () => {
  it("sums the open session and closes nothing", async () => {
    await sellIntoOpenSession()
    await move(out)
    const session = test.till.session.get()
    if (!session) throw new Error("no session")
    expect(await reportOf(test.till.ledger, session)).toMatchObject({
      saleCount: 1,
      cash: 65_000,
      paidOut: 40_000,
    })
    expect(await closingsOf(test.till.ledger, 10)).toEqual([])
  })
})
