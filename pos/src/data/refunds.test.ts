import "fake-indexeddb/auto"
import type { SaleFact } from "@ocop/contracts"
import { afterEach, beforeEach, describe, expect, it } from "vitest"
import { closeSession } from "./close-session"
import { findReceipt } from "./find-receipt"
import { checkJournal } from "./journal"
import { commitRefund, findOwnReceipt, paymentsOf, type RefundRequest } from "./refunds"
import { draftOf, sellOne, startTestTill, type TestTill } from "./testing/test-till"

let test: TestTill
let sale: SaleFact
beforeEach(async () => {
  test = await startTestTill()
  await test.till.sync.nudge()
  const sold = await sellOne(test.till)
  if (!sold.ok) throw new Error(sold.code)
  sale = sold.fact
})
afterEach(() => test.close())

const whole = (change: Partial<RefundRequest> = {}): RefundRequest => ({
  found: { sale, refunds: [] },
  wishes: [{ lineNo: 1, qtyMilli: 1_000, condition: "resaleable" }],
  expectedTotal: 65_000,
  payments: [{ kind: "cash", amount: 65_000, reference: null }],
  reason: "faulty",
  staffId: "staff_demo_ha",
  approvedBy: null,
  ...change,
})
const commit = (request = whole()) => commitRefund(test.till.ledger, request, test.till.now)

describe("a receipt of this register", () => {
  it("is found offline by its number, padded or not, and by its QR code", async () => {
    test.plan(() => "offline")
    const padded = sale.receiptNo.replace(/(\d+)$/, (n) => n.padStart(6, "0")).toLowerCase()
    const code = `https://shop.example/phieu/${sale.publicCode}`
    for (const text of [sale.receiptNo, ` ${padded} `, code, sale.publicCode]) {
      expect(await findOwnReceipt(test.till.ledger, text)).toMatchObject({ ok: true, sale })
    }
  })

  it("is told from another register's, from one that is not there, and from no number", async () => {
    const find = (text: string) => findOwnReceipt(test.till.ledger, text)
    expect(await find("HT01-01-1-1")).toEqual({ ok: false, code: "OTHER_REGISTER" })
    expect(await find("HT11-02-1-77")).toEqual({ ok: false, code: "UNKNOWN" })
    expect(await find("mat ong")).toEqual({ ok: false, code: "UNREADABLE" })
  })
})

describe("a receipt of another register of this outlet", () => {
  const planted = (): SaleFact => ({
    ...sale,
    id: "00000000-0000-4000-8000-0000000000aa",
    receiptNo: "HT11-01-3-8",
    publicCode: "a".repeat(32),
  })
  const find = (text: string) => findReceipt(test.till, text)

  it("is found through the server, its goods are refunded here once, and the server takes it", async () => {
    test.server.plant(planted())
    const found = await find(`https://shop.example/phieu/${"a".repeat(32)}`)
    if (!found.ok) throw new Error(found.code)
    expect(await find("ht11-01-3-0008")).toEqual(found)
    expect(await find("HT11-01-3-9")).toEqual({ ok: false, code: "UNKNOWN" })
    const first = await commit(whole({ found }))
    expect(first).toMatchObject({ ok: true, fact: { saleId: planted().id } })
    expect(await commit(whole({ found }))).toEqual({ ok: false, code: "REFUND_ABOVE_SALE" })
    await test.till.sync.nudge()
    expect(test.server.facts()).toContainEqual(first.ok ? first.fact : null)
    expect(await find("HT11-01-3-8")).toMatchObject({ refunds: [{ saleId: planted().id }] })
  })

  it("waits for the network; another outlet's receipt is not asked for at all", async () => {
    test.plan(() => "offline")
    expect(await find("HT11-01-3-8")).toEqual({ ok: false, code: "OFFLINE" })
    expect(await find("HT01-01-3-8")).toEqual({ ok: false, code: "OTHER_OUTLET" })
    expect(await find(sale.receiptNo)).toMatchObject({ ok: true })
  })
})

describe("a refund", () => {
  it("tells the outbox behind which sale it must go", async () => {
    await commit()
    const rows = await test.till.ledger.outbox.toArray()
    expect(rows.at(-1)).toMatchObject({ kind: "refund", saleId: sale.id })
  })

  it("reaches the server once, puts the goods back and leaves the drawer short by it", async () => {
    await test.till.sync.nudge()
    const before = test.server.stockOf("variant_demo_0001")
    expect(await commit()).toMatchObject({ ok: true, fact: { refundNo: "HT11-02-1-T1" } })
    await test.till.sync.nudge()
    await test.till.sync.nudge()
    expect(test.server.facts().filter(({ kind }) => kind === "refund")).toHaveLength(1)
    expect(test.server.raw()).toEqual([])
    expect(test.server.stockOf("variant_demo_0001")).toBe(before + 1_000)
    expect(test.till.stockOf("variant_demo_0001")).toBe(before + 1_000)
    const closed = await closeSession(
      test.till.ledger,
      { staffId: "staff_demo_ha", counts: [], reason: null },
      test.till.now,
    )
    expect(closed?.closing).toMatchObject({
      expectedCash: 0,
      z: { figures: { refunded: 65_000, refundedCash: 65_000, refundCount: 1 } },
    })
  })

  it("is never made twice, whoever taps twice", async () => {
    const results = await Promise.all([commit(), commit()])
    expect(results.map((result) => result.ok).sort()).toEqual([false, true])
    expect(await commit()).toEqual({ ok: false, code: "REFUND_ABOVE_SALE" })
  })

  it("gives what the button said, or nothing", async () => {
    const payments = [{ kind: "cash" as const, amount: 60_000, reference: null }]
    expect(await commit(whole({ expectedTotal: 60_000, payments }))).toEqual({
      ok: false,
      code: "TOTAL_CHANGED",
    })
    expect(await commit()).toMatchObject({ ok: true })
  })

  it("is refused where no session is open", async () => {
    await closeSession(
      test.till.ledger,
      { staffId: "staff_demo_ha", counts: [], reason: null },
      test.till.now,
    )
    expect(await commit()).toEqual({ ok: false, code: "NO_SESSION" })
  })

  it("stand in the journal, each once, with who agreed", async () => {
    await commit()
    await commit()
    const rows = await test.till.ledger.journal.where("kind").equals("refunded").toArray()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({ details: { total: 65_000, approvedBy: null } })
    expect((await checkJournal(test.till.ledger)).isWhole).toBe(true)
  })
})

it("a void gives the money back the way it came, less the change", async () => {
  const sold = await sellOne(test.till, draftOf([["variant_demo_0001", 1_000]]))
  if (!sold.ok) throw new Error(sold.code)
  const tenders: SaleFact["tenders"] = [
    { kind: "vietqr", amount: 15_000, reference: "X" },
    { kind: "cash", amount: 100_000, reference: null },
  ]
  expect(paymentsOf({ ...sold.fact, tenders, change: 50_000 })).toEqual([
    { kind: "vietqr", amount: 15_000, reference: "X" },
    { kind: "cash", amount: 50_000, reference: null },
  ])
})
