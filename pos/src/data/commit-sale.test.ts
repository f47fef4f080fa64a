import "fake-indexeddb/auto"
import { saleFact } from "@ocop/contracts"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import { commitSale } from "./commit-sale"
import { publicCode } from "./ids"
import { draftOf, sellOne, startTestTill, type TestTill } from "./testing/test-till"

describe("a sale at the counter", () => {
  let t: TestTill
  beforeEach(async () => {
    t = await startTestTill()
    t.plan(() => "offline")
  })
  afterEach(() => t.close())

  test("is written with its number, duty and delta in one go, in the shape of the contract", async () => {
    const sold = await sellOne(t.till)
    if (!sold.ok) throw new Error(sold.code)
    expect(saleFact.safeParse(sold.fact).success).toBe(true)
    expect(sold.fact.receiptNo).toBe("HT11-02-1-1")
    expect(sold.fact.totals.net + sold.fact.totals.vat).toBe(65_000)
    const { ledger } = t.till
    expect(await ledger.facts.get(sold.fact.id)).toBeDefined()
    expect(await ledger.outbox.where("factId").equals(sold.fact.id).count()).toBe(1)
    expect(await ledger.deltas.count()).toBe(1)
  })

  test("is on the disk and not only in the browser's memory when it is said to be saved", async () => {
    const begin = vi.spyOn(IDBDatabase.prototype, "transaction")
    await sellOne(t.till)
    const [, , options] =
      begin.mock.calls.find(([stores]) => [stores].flat().includes("deltas")) ?? []
    expect(options).toEqual({ durability: "strict" })
    begin.mockRestore()
  })

  test("paid twice is one sale with one number", async () => {
    const draft = draftOf([["variant_demo_0001", 1000]])
    const [first, second] = await Promise.all([sellOne(t.till, draft), sellOne(t.till, draft)])
    if (!first.ok || !second.ok) throw new Error("refused")
    expect(second.fact.receiptNo).toBe(first.fact.receiptNo)
    expect(await t.till.ledger.facts.where("kind").equals("sale").count()).toBe(1)
  })

  test("under the id of a paid basket but with other goods is refused", async () => {
    const draft = draftOf([["variant_demo_0001", 1000]])
    await sellOne(t.till, draft)
    const changed = {
      ...draft,
      lines: [...draft.lines, ...draftOf([["variant_demo_0002", 1000]]).lines],
    }
    expect(await sellOne(t.till, changed)).toEqual({ ok: false, code: "ALREADY_PAID" })
    expect(await t.till.ledger.facts.where("kind").equals("sale").count()).toBe(1)
  })

  test("is refused with nothing written when the amount on the button is no longer true", async () => {
    const replica = t.till.replica.get()
    if (!replica) throw new Error("no catalogue")
    const result = await commitSale(
      t.till.ledger,
      {
        draft: draftOf([["variant_demo_0001", 2000]]),
        replica,
        staffId: "s",
        sessionId: "x",
        expectedTotal: 65_000,
        tenders: [{ kind: "cash", amount: 500_000, reference: null }],
        publicCode: publicCode(),
      },
      t.till.now,
    )
    expect(result).toEqual({ ok: false, code: "TOTAL_CHANGED" })
    expect(await t.till.ledger.facts.where("kind").equals("sale").count()).toBe(0)
    expect(await t.till.ledger.deltas.count()).toBe(0)
  })

  test("never stands earlier than the one before, even when the clock jumps back", async () => {
    const first = await sellOne(t.till)
    const real = Date.now
    t.till.now = () => real() - 7_200_000
    const second = await sellOne(t.till)
    if (!first.ok || !second.ok) throw new Error("refused")
    expect(second.fact.at > first.fact.at).toBe(true)
    expect(second.fact.seq).toBe(first.fact.seq + 1)
    // It went back since it heard of the server: what it knew of that clock places nothing any more.
    expect(first.fact.clockOffsetMs).not.toBeNull()
    expect(second.fact.clockOffsetMs).toBeNull()
  })

  test("numbers go on after a restart", async () => {
    await sellOne(t.till)
    const till = await t.restart()
    const next = await sellOne(till)
    expect(next.ok && next.fact.receiptNo).toBe("HT11-02-1-2")
  })

  test("takes its goods off the shown stock until the server's figures contain it", async () => {
    const before = t.till.stockOf("variant_demo_0001")
    const sold = await sellOne(t.till)
    if (!sold.ok) throw new Error(sold.code)
    t.till.noteSold(sold.fact.lines)
    expect(t.till.stockOf("variant_demo_0001")).toBe(before - 1000)
    const again = await t.restart()
    expect(again.stockOf("variant_demo_0001")).toBe(before - 1000)
    t.plan(() => "none")
    await again.sync.nudge()
    expect(again.stockOf("variant_demo_0001")).toBe(before - 1000)
    expect(await again.ledger.deltas.count()).toBe(0)
  })

  test("half a kilogram is half a kilogram", async () => {
    const replica = t.till.replica.get()
    if (!replica) throw new Error("no catalogue")
    const result = await commitSale(
      t.till.ledger,
      {
        draft: draftOf([["variant_demo_0027", 500]]),
        replica,
        staffId: "staff_demo_ha",
        sessionId: t.till.session.get()?.id ?? "0199aaaa-0000-7000-8000-000000000000",
        expectedTotal: 22_500,
        tenders: [{ kind: "cash", amount: 50_000, reference: null }],
        publicCode: publicCode(),
      },
      t.till.now,
    )
    expect(result.ok && result.fact.lines[0]?.qtyMilli).toBe(500)
    expect(result.ok && result.fact.change).toBe(27_500)
  })

  test("carries no star of a certificate that has lapsed", async () => {
    const replica = t.till.replica.get()
    expect(replica?.badge("variant_demo_0026", "2026-11-21").status).toBe("none")
    expect(replica?.badge("variant_demo_0001", "2026-11-21").status).toBe("in_force")
  })
})
