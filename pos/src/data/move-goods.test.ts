import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test } from "vitest"
import { isoOf } from "./clock"
import { checkJournal } from "./journal"
import { writeMeta } from "./ledger-db"
import { type GoodsMove, incomingTransfers, moveGoods } from "./move-goods"
import { META } from "./register-identity"
import { openSession } from "./session-facts"
import { startTestTill, type TestTill } from "./testing/test-till"

const STAFF = "staff_demo_ha"
const WASTE = {
  task: "waste",
  note: null,
  reason: "damaged",
  approvedBy: null,
  lines: [{ lineNo: 1, skuId: "variant_demo_0001", qtyMilli: 2000, lotNo: null }],
} satisfies GoodsMove

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
})
afterEach(() => t.close())

const open = async () => {
  t.till.session.set(await openSession(t.till.ledger, { staffId: STAFF, counts: [] }, t.till.now))
}
const move = (what: GoodsMove = WASTE) =>
  moveGoods(t.till.ledger, { staffId: STAFF, move: what }, t.till.now)
const arrived = () => t.server.facts().filter(({ kind }) => kind === "goods-moved")

describe("goods that move without a sale", () => {
  test("and are thrown away stand in the journal with who agreed", async () => {
    await open()
    const fact = await move({ ...WASTE, approvedBy: "staff_demo_binh" })
    const rows = await t.till.ledger.journal.where("kind").equals("wasted").toArray()
    expect(rows).toMatchObject([
      { staffId: STAFF, details: { factId: fact?.id, approvedBy: "staff_demo_binh" } },
    ])
    expect((await checkJournal(t.till.ledger)).isWhole).toBe(true)
  })

  test("tell how far their clock is ahead of the server's, every moment of a count by one clock", async () => {
    await open()
    const { ledger } = t.till
    const book = async (nowMs: number, countedMs: number) => {
      const countedAt = isoOf(countedMs)
      const lines = [{ lineNo: 1, skuId: "variant_demo_0001", foundMilli: 2000, countedAt }]
      const move = { task: "count", note: null, lines } satisfies GoodsMove
      const fact = await moveGoods(ledger, { staffId: STAFF, move }, () => nowMs)
      const line = fact?.task === "count" ? fact.lines[0] : undefined
      const byServer = (iso = "") => Date.parse(iso) - (fact?.clockOffsetMs ?? Number.NaN)
      return { made: byServer(fact?.at), counted: byServer(line?.countedAt) }
    }
    const begin = Date.now() + 10_000
    await writeMeta(ledger, META.clockOffset, 3_600_000)
    expect(await book(begin + 3_600_000, begin + 3_590_000)).toEqual({
      made: begin,
      counted: begin - 10_000,
    })
    // Set right since then: the stamp stands where it was, and says so.
    await writeMeta(ledger, META.clockOffset, 0)
    expect(await book(begin + 60_000, begin + 55_000)).toEqual({
      made: begin + 60_000,
      counted: begin + 55_000,
    })
  })

  test("are not booked while no session is open", async () => {
    expect(await move()).toBeNull()
    expect(await t.till.ledger.outbox.count()).toBe(0)
  })

  test("booked without a network survive a restart and reach the server once", async () => {
    t.plan(() => "offline")
    await open()
    const fact = await move()
    await t.till.sync.nudge()
    const till = await t.restart()
    expect(arrived()).toEqual([])
    let lost = false
    t.plan((path) => {
      if (path !== "/pos/facts" || lost) return "none"
      lost = true
      return "drop-answer"
    })
    await till.sync.nudge()
    await till.sync.nudge()
    expect(arrived()).toEqual([fact])
    expect(await till.ledger.outbox.count()).toBe(0)
  })

  test("thrown away above the limit ask a manager, and are booked all the same", async () => {
    await open()
    const fact = await move({
      ...WASTE,
      lines: [{ lineNo: 1, skuId: "variant_demo_0001", qtyMilli: 50_000, lotNo: null }],
    })
    await t.till.sync.nudge()
    expect(arrived()).toEqual([fact])
    const verdict = await t.till.ledger.verdicts.get(fact?.id ?? "")
    expect(verdict?.status).toBe("needs_review")
  })

  test("of half a piece are set aside, and block nothing", async () => {
    await open()
    await move({
      ...WASTE,
      lines: [{ lineNo: 1, skuId: "variant_demo_0001", qtyMilli: 500, lotNo: null }],
    })
    const sound = await move()
    await t.till.sync.nudge()
    expect(arrived()).toEqual([sound])
    expect(t.server.raw().map(({ code }) => code)).toEqual(["QUANTITY_INVALID"])
  })
})

describe("transfers on their way", () => {
  const transfer = {
    id: "transf_demo",
    fromOutletCode: "HT02",
    sentAt: "2026-11-21T08:00:00Z",
    note: "",
    lines: [
      { lineNo: 1, skuId: "variant_demo_0001", lotNo: "L1", expiresOn: null, sentMilli: 3000 },
    ],
  }

  test("are known without a network once they were read, and gone when taken in", async () => {
    t.server.sendTransfer(transfer)
    expect((await incomingTransfers(t.till)).transfers).toEqual([transfer])
    t.plan(() => "offline")
    await open()
    expect((await incomingTransfers(t.till)).transfers).toEqual([transfer])
    const lines = [{ lineNo: 1, foundMilli: 2000 }]
    await move({ task: "transfer-in", note: null, transferId: transfer.id, lines })
    expect((await incomingTransfers(t.till)).transfers).toEqual([])
  })

  test("were never read: says so instead of saying that nothing comes", async () => {
    t.plan(() => "offline")
    expect(await incomingTransfers(t.till)).toEqual({ transfers: [], asOf: null })
  })
})
