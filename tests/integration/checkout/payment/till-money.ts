import type { SaleFact, TillTransferAnswer } from "@ocop/contracts"
import { tillReference } from "@ocop/vn"
import { describe, expect, it, vi } from "vitest"
import type { Till } from "../../intake/support/till.js"
import { bank, province } from "./stage.js"

const SHOP_ACCOUNT = "DEMOHT01"
const into = { accountNumber: SHOP_ACCOUNT }

/** Sold for a transfer under its own reference. */
const byTransfer = (till: Till, sale: SaleFact): SaleFact => {
  const { total } = sale.totals
  const reference = tillReference(till.device, sale.id)
  return { ...sale, tenders: [{ kind: "vietqr", amount: total, reference }], change: 0 }
}

describe("a transfer to a till", () => {
  const openTill = async () => {
    await province.db.query("update legal_entity set bank_account = $1 where id = 'le_shop'", [
      SHOP_ACCOUNT,
    ])
    return province.till(1)
  }
  const say = async (till: Till, saleId: string, amount: number, act = "ask") =>
    (
      await till.call<TillTransferAnswer & { code?: string }>("POST", "/pos/till-transfers", {
        ...{ saleId, amount, act },
      })
    ).body

  it("is heard by the till that asked for it, once, and belongs to its sale", async () => {
    const till = await openTill()
    const sale = byTransfer(till, till.sale())
    const { total } = sale.totals
    const reference = tillReference(till.device, sale.id)
    expect(await say(till, sale.id, total)).toEqual({ came: 0, hears: true, simulator: false })
    const part = await bank.pay(`MBVCB.${reference.replaceAll(" ", "")}.CT`, 40_000, into)
    expect((await say(till, sale.id, total)).came).toBe(40_000)
    expect(await bank.caseOf(part)).toMatchObject({ kind: "partial", state: "open", open: 0 })
    const rest = await bank.pay(reference.toLowerCase(), total, into)
    expect((await say(till, sale.id, total)).came).toBe(total)
    expect((await bank.caseOf(part))?.state).toBe("closed")
    expect(await bank.caseOf(rest)).toMatchObject({ kind: "overpaid", open: 40_000 })
    expect((await till.send([sale])).body.results[0]?.status).toBe("accepted")
    const again = await bank.pay(reference, total, into)
    expect(await bank.caseOf(again)).toMatchObject({ kind: "duplicate", open: total })
    const sold = await province.rows(
      "select sale_id::text, status, paid_amount::int paid from till_transfer where reference = $1",
      [reference],
    )
    expect(sold).toEqual([{ sale_id: sale.id, status: "paid", paid: total }])
  })

  it("seen by the cashier without a network is matched when both are known, whichever comes first", async () => {
    const till = await openTill()
    const early = byTransfer(till, till.sale())
    const late = byTransfer(till, till.sale())
    const first = await bank.pay(tillReference(till.device, early.id), early.totals.total, into)
    expect(await bank.caseOf(first)).toMatchObject({ kind: "unknown", state: "open" })
    await till.send([early, late])
    expect(await bank.caseOf(first)).toMatchObject({ state: "closed", open: 0 })
    const second = await bank.pay(tillReference(till.device, late.id), late.totals.total, into)
    expect(await bank.caseOf(second)).toBeUndefined()
  })

  it("of more than its sale took leaves the rest to be given back", async () => {
    const till = await openTill()
    const sale = byTransfer(till, till.sale())
    const { total } = sale.totals
    const reference = tillReference(till.device, sale.id)
    await say(till, sale.id, total + 25_000)
    const paid = await bank.pay(reference, total + 25_000, into)
    expect((await say(till, sale.id, total + 25_000)).came).toBe(total + 25_000)
    await till.send([sale])
    expect(await bank.caseOf(paid)).toMatchObject({ kind: "overpaid", state: "open", open: 25_000 })
    expect(
      await province.rows(
        "select status, paid_amount::int paid from till_transfer where reference = $1",
        [reference],
      ),
    ).toEqual([{ status: "paid", paid: total }])
  })

  it("for a code that was taken away waits for a person, and so does one to another account", async () => {
    const till = await openTill()
    const { id, totals } = till.sale()
    const reference = tillReference(till.device, id)
    await say(till, id, totals.total)
    const part = await bank.pay(reference, 10_000, into)
    await say(till, id, 1, "drop")
    expect(await bank.caseOf(part)).toMatchObject({ kind: "released", open: 10_000 })
    const late = await bank.pay(reference, totals.total, into)
    expect(await bank.caseOf(late)).toMatchObject({ kind: "late", open: totals.total })
    const astray = await bank.pay(reference, totals.total)
    expect(await bank.caseOf(astray)).toMatchObject({ kind: "foreign_account" })
  })

  it("that no bank ever tells of is a manager's to look at, until it comes", async () => {
    const till = await openTill()
    const sale = byTransfer(till, till.sale())
    const reference = tillReference(till.device, sale.id)
    await till.send([sale])
    await province.db.query(
      "update till_transfer set claimed_at = now() - interval '5 hours' where reference = $1",
      [reference],
    )
    const open = () =>
      province.number(
        "select count(*) from intake_exception where subject = $1 and state = 'open'",
        [`till-transfer:${reference}`],
      )
    await vi.waitFor(async () => expect(await open()).toBe(1), { timeout: 30_000, interval: 100 })
    await bank.pay(reference, sale.totals.total, into)
    expect(await open()).toBe(0)
  })

  it("is told to no other till, and asked for by no stranger", async () => {
    const [till, other] = [await openTill(), await province.till(2)]
    const { id, totals } = till.sale()
    await say(till, id, totals.total)
    await bank.pay(tillReference(till.device, id), totals.total, into)
    expect((await say(other, id, totals.total)).came).toBe(0)
    expect((await say(till, id, totals.total)).came).toBe(totals.total)
    const body = { saleId: id, amount: 1, act: "ask" }
    const unsigned = await province.request("POST", "/pos/till-transfers", body)
    expect(unsigned).toMatchObject({ status: 401 })
  })
})
