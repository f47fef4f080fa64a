import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { closeSession } from "./close-session"
import { journalDrawer } from "./drawer"
import { checkJournal } from "./journal"
import { sellOne, startTestTill, type TestTill } from "./testing/test-till"

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
  await sellOne(t.till)
  for (const saleId of ["first", null, "third"]) {
    await journalDrawer(t.till.ledger, { staffId: "staff_demo_ha", saleId }, t.till.now)
  }
})
afterEach(() => t.close())

const close = () =>
  closeSession(
    t.till.ledger,
    { staffId: "staff_demo_ha", counts: [], reason: "unknown" },
    t.till.now,
  )

describe("the journal of a register", () => {
  test("is whole as it was written, over a closing and a restart", async () => {
    const closed = await close()
    expect(closed?.closing.journal).toMatchObject({ rows: 3 })
    expect(await checkJournal(t.till.ledger)).toEqual({ rows: 4, isWhole: true })
    await t.restart()
    expect(await checkJournal(t.till.ledger)).toEqual({ rows: 4, isWhole: true })
  })

  test("shows a row that was changed, taken out or slipped in", async () => {
    const { journal } = t.till.ledger
    const rows = await journal.toArray()
    const spoilt = async (spoil: () => Promise<unknown>) => {
      await spoil()
      const { isWhole } = await checkJournal(t.till.ledger)
      await journal.clear()
      await journal.bulkAdd(rows)
      return isWhole
    }
    const [first, second] = rows
    expect(await spoilt(() => journal.update(first?.n ?? 0, { staffId: "staff_demo_binh" }))).toBe(
      false,
    )
    expect(await spoilt(() => journal.delete(second?.n ?? 0))).toBe(false)
    expect(
      await spoilt(() =>
        journal.add({ at: "", kind: "drawer-by-hand", staffId: null, details: null }),
      ),
    ).toBe(false)
    expect(await checkJournal(t.till.ledger)).toEqual({ rows: 3, isWhole: true })
  })

  test("whose last rows went is told by the closing that counted them", async () => {
    await close()
    const last = await t.till.ledger.journal.orderBy(":id").lastKey()
    await t.till.ledger.journal.delete(last as number)
    expect((await checkJournal(t.till.ledger)).isWhole).toBe(true)
    await t.till.ledger.journal.delete((last as number) - 1)
    expect((await checkJournal(t.till.ledger)).isWhole).toBe(false)
  })

  test("goes to the server with the closing, which takes it", async () => {
    await close()
    await t.till.sync.nudge()
    const [sent] = t.server.facts().filter(({ kind }) => kind === "session-closed")
    expect(sent).toMatchObject({
      journal: { rows: 3, hash: expect.stringMatching(/^[0-9a-f]{64}$/) },
    })
  })
})
