import { describe, expect, it } from "vitest"
import type { Till } from "../support/till.js"
import { province, statuses } from "./stage.js"

describe("a session", () => {
  const opened = (own: Till) => ({
    kind: "session-opened",
    id: crypto.randomUUID(),
    at: "2026-11-21T07:00:00+07:00",
    staffId: own.staffId,
    sessionId: own.sessionId,
    openingCash: 500_000,
    counts: [{ note: 100_000, pieces: 5 }],
  })
  const closed = (own: Till) => ({
    kind: "session-closed",
    id: crypto.randomUUID(),
    at: "2026-11-21T18:00:00+07:00",
    staffId: own.staffId,
    sessionId: own.sessionId,
    countedCash: 590_000,
    expectedCash: 600_000,
    difference: -10_000,
    counts: [],
    saleCount: 1,
    lastSeq: 1,
  })

  it("may arrive closing first, and each half is written once", async () => {
    const own = await province.till(1)
    const [open, close] = [opened(own), closed(own)]
    expect(statuses(await own.send([close]))).toEqual(["accepted"])
    expect(statuses(await own.send([open, close]))).toEqual(["accepted", "duplicate"])
    const [session] = await province.rows(
      `select opening_cash::int, counted_cash::int, difference::int, last_seq
       from pos_session where id = $1`,
      [own.sessionId],
    )
    expect(session).toEqual({
      opening_cash: 500_000,
      counted_cash: 590_000,
      difference: -10_000,
      last_seq: 1,
    })
    const second = { ...opened(own), id: crypto.randomUUID() }
    expect(statuses(await own.send([second]))).toEqual(["conflict"])
  })

  const cashMoved = (own: Till, direction: "in" | "out", amount: number) => ({
    kind: "cash-moved",
    id: crypto.randomUUID(),
    at: "2026-11-21T12:00:00+07:00",
    staffId: own.staffId,
    sessionId: own.sessionId,
    direction,
    amount,
    reason: "change",
    note: null,
  })
  const closedWith = (own: Till, total: number, paidOut: number, expectedCash: number) => ({
    ...closed(own),
    countedCash: expectedCash,
    expectedCash,
    difference: 0,
    z: {
      no: 1,
      figures: {
        ...{ openingCash: 500_000, total, discount: 0, vat: 0, cash: total + 5_000, change: 5_000 },
        ...{ transfers: 0, cards: 0, vouchers: 0, paidIn: 20_000, paidOut, moveCount: 2 },
        ...{ refunded: 0, refundedCash: 0, refundCount: 0 },
      },
    },
  })
  const driftOf = (own: Till) =>
    province.rows(
      "select details from intake_exception where kind = 'SESSION_DRIFT' and subject = $1",
      [`session:${own.sessionId}`],
    )

  it("keeps cash paid in and out, in any order and once, and agrees with its Z", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    const { total } = sale.totals
    const facts = [
      cashMoved(own, "out", 70_000),
      opened(own),
      cashMoved(own, "in", 20_000),
      sale,
      closedWith(own, total, 70_000, 500_000 + total - 50_000),
    ]
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("accepted"))
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("duplicate"))
    const [sums] = await province.rows(
      "select count(*)::int n, sum(amount)::int amount from cash_move where session_id = $1",
      [own.sessionId],
    )
    expect(sums).toEqual({ n: 2, amount: 90_000 })
    expect(await driftOf(own)).toEqual([])
  })

  it("expects in the drawer nothing of what an order was paid with by card", async () => {
    const own = await province.till(1)
    const pays = (amount: number, tender?: "cash" | "card") => ({
      ...{ ...cashMoved(own, "in", amount), reason: "order", orderCode: "HTNOBODY" },
      ...(tender && { tender }),
    })
    const facts = [
      ...[opened(own), pays(15_000), pays(5_000, "cash"), pays(670_000, "card")],
      closedWith(own, 0, 0, 520_000),
    ]
    const closing = facts.at(-1) as ReturnType<typeof closedWith>
    closing.z.figures = { ...closing.z.figures, cash: 0, change: 0, moveCount: 3 }
    closing.saleCount = 0
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("accepted"))
    expect(await driftOf(own)).toEqual([])
  })

  it("whose Z leaves out what the server knows goes to a manager", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    const { total } = sale.totals
    const close = closedWith(own, total, 0, 500_000 + total + 20_000)
    const facts = [
      opened(own),
      sale,
      cashMoved(own, "in", 20_000),
      cashMoved(own, "out", 70_000),
      close,
    ]
    expect(statuses(await own.send(facts))).toEqual(Array(5).fill("accepted"))
    expect(await driftOf(own)).toEqual([
      { details: { till: 520_000 + total, server: 450_000 + total, z: 1 } },
    ])
  })

  it("whose difference is not counted less expected is set aside", async () => {
    const own = await province.till(1)
    const answer = await own.send([{ ...closed(own), difference: 0 }])
    expect(answer.body.results[0]).toMatchObject({
      status: "quarantined",
      code: "SALE_TOTAL_MISMATCH",
    })
  })
})
