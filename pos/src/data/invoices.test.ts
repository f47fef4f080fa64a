import "fake-indexeddb/auto"
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest"
import vector from "../../../packages/contracts/fixtures/invoice-asked.json" with { type: "json" }
import { askedInvoices, recallAsked } from "./asked-invoices"
import {
  askInvoice,
  type InvoiceBuyer,
  receiptForInvoice,
  receiptOfSale,
  settleWanted,
  wantInvoice,
} from "./invoices"
import { commitRefund, paymentsOf } from "./refunds"
import { settleInvoices } from "./settle-invoices"
import { draftOf, sellOne, startTestTill, type TestTill } from "./testing/test-till"

const STAFF = "staff_demo_ha"
const BUYER: InvoiceBuyer = {
  company: " DEMO Công ty ",
  taxId: "0100109106 001",
  address: "12 đường DEMO",
  email: "ketoan@example.test",
}

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
})
afterEach(() => t.close())

const draft = () => draftOf([["variant_demo_0001", 1000]])
const sell = async (basket = draft()) => {
  const sold = await sellOne(t.till, basket)
  if (!sold.ok) throw new Error(sold.code)
  return sold.fact
}
const ask = (saleId: string) =>
  askInvoice(t.till.ledger, { saleId, staffId: STAFF, buyer: BUYER }, t.till.now)
const arrived = () => t.server.facts().filter(({ kind }) => kind === "invoice-asked")

describe("a VAT invoice asked for at the counter", () => {
  test("without a network survives a restart and reaches the server once, after its sale", async () => {
    t.plan(() => "offline")
    const sale = await sell()
    const asked = await ask(sale.id)
    const till = await t.restart()
    t.plan(() => "none")
    await till.sync.nudge()
    await till.sync.nudge()
    expect(arrived()).toEqual([asked.ok && asked.fact])
    expect(asked).toMatchObject({
      fact: { buyer: { company: "DEMO Công ty", taxId: "0100109106-001" } },
    })
    expect(
      t.server
        .facts()
        .map(({ kind }) => kind)
        .slice(-2),
    ).toEqual(["sale", "invoice-asked"])
    expect(await till.ledger.outbox.count()).toBe(0)
  })

  test("is written as the server replays it, whatever spaces were typed", async () => {
    const sale = await sell()
    const asked = await askInvoice(
      t.till.ledger,
      { saleId: sale.id, staffId: STAFF, buyer: vector.typed },
      t.till.now,
    )
    if (!asked.ok) throw new Error(asked.code)
    const { id, at, sessionId } = asked.fact
    const own = { id, at, sessionId, saleId: sale.id, staffId: STAFF }
    expect(asked.fact).toEqual({ ...vector.fact, ...own })
  })

  test("is known to the paper once it is booked, and after a restart, and not where the disk refused", async () => {
    const [sale, other] = [await sell(), await sell()]
    const full = vi.spyOn(t.till.ledger, "transaction").mockRejectedValue(new Error("full"))
    expect(await ask(other.id)).toMatchObject({ ok: false })
    full.mockRestore()
    await ask(sale.id)
    const known = () => [sale, other].map(({ id }) => askedInvoices.get().has(id))
    expect(known()).toEqual([true, false])
    askedInvoices.set(new Set())
    const { ledger } = await t.restart()
    for (const { id } of [sale, other]) await recallAsked(ledger, id)
    expect(known()).toEqual([true, false])
    await wantInvoice(ledger, other.id, { staffId: STAFF, buyer: BUYER })
    await recallAsked(ledger, other.id)
    expect(known()).toEqual([true, true])
  })

  test("changes nothing of the sale", async () => {
    const sale = await sell()
    await ask(sale.id)
    expect((await t.till.ledger.facts.get(sale.id))?.fact).toEqual(sale)
  })

  test("is asked for once a receipt, and of none whose goods all came back", async () => {
    const sale = await sell()
    await ask(sale.id)
    expect(await ask(sale.id)).toEqual({ ok: false, code: "ASKED" })
    expect(await receiptOfSale(t.till.ledger, sale.receiptNo)).toMatchObject({ trouble: "ASKED" })
    const other = await sell()
    await commitRefund(
      t.till.ledger,
      {
        found: { sale: other, refunds: [] },
        wishes: [{ lineNo: 1, qtyMilli: 1000, condition: "resaleable" }],
        expectedTotal: other.totals.total,
        payments: paymentsOf(other),
        reason: "void",
        staffId: STAFF,
        approvedBy: null,
      },
      t.till.now,
    )
    expect(await receiptOfSale(t.till.ledger, other.receiptNo)).toMatchObject({
      trouble: "ALL_BACK",
    })
  })

  test("with a basket becomes a fact once the basket is paid, also where power went in between", async () => {
    const basket = draft()
    await wantInvoice(t.till.ledger, basket.id, { staffId: STAFF, buyer: BUYER })
    expect(await settleWanted(t.till.ledger, t.till.now)).toBe(0)
    const sale = await sell(basket)
    const till = await t.restart()
    expect(await settleWanted(till.ledger, till.now)).toBe(1)
    expect(await settleWanted(till.ledger, till.now)).toBe(0)
    await till.sync.nudge()
    expect(arrived()).toMatchObject([{ saleId: sale.id }])
  })

  test("opens no write where none waits, and is booked where one does", async () => {
    const basket = draft()
    await sell(basket)
    const write = vi.spyOn(t.till.ledger, "transaction")
    await settleInvoices(t.till)
    expect(write).not.toHaveBeenCalled()
    write.mockRestore()
    await wantInvoice(t.till.ledger, basket.id, { staffId: STAFF, buyer: BUYER })
    await settleInvoices(t.till)
    await vi.waitFor(() => expect(arrived()).toMatchObject([{ saleId: basket.id }]))
  })

  test("is no one's once the customer changed their mind", async () => {
    const basket = draft()
    await wantInvoice(t.till.ledger, basket.id, { staffId: STAFF, buyer: BUYER })
    await wantInvoice(t.till.ledger, basket.id, null)
    await sell(basket)
    expect(await settleWanted(t.till.ledger, t.till.now)).toBe(0)
  })

  test("says with a network what became of it, and whose receipts are not ours", async () => {
    const sale = await sell()
    await ask(sale.id)
    await t.till.sync.nudge()
    t.server.decideInvoice(sale.id, { state: "issued", symbol: "1C26MYY", number: "17" })
    expect(await receiptForInvoice(t.till, sale.receiptNo)).toMatchObject({
      receipt: { trouble: "ISSUED", number: "1C26MYY 17" },
    })
    t.plan(() => "offline")
    expect(await receiptForInvoice(t.till, sale.receiptNo)).toMatchObject({
      receipt: { trouble: "ASKED" },
    })
    expect(await receiptForInvoice(t.till, "HT02-01-1-7")).toEqual({
      ok: false,
      code: "OTHER_OUTLET",
    })
  })
})
