import type { PosReceipt, SaleFact } from "@ocop/contracts"
import { describe, expect, it, vi } from "vitest"
import type { Till } from "../support/till.js"
import { asked, BUYER, office, refundOf, SEEN, waiting } from "./invoice-asked.js"
import { kinds, province, statuses } from "./stage.js"

const lookUp = async (own: Till, { receiptNo }: SaleFact) =>
  (await own.call<PosReceipt>("GET", `/pos/receipts?number=${receiptNo}`)).body.invoice

describe("a VAT invoice that is asked for at a counter", () => {
  it("waits in the office's queue beside those of web orders, once, however often it is told", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    const wish = asked(own, sale.id)
    expect(statuses(await own.send([sale, wish]))).toEqual(["accepted", "accepted"])
    expect(statuses(await own.send([wish]))).toEqual(["duplicate"])
    expect(await waiting(sale.receiptNo)).toMatchObject({
      ...{ outletCode: "HT01", orderStatus: "sold", total: sale.totals.total },
      ...SEEN,
    })
    expect(await lookUp(own, sale)).toEqual({ state: "queued", symbol: null, number: null })
    const issued = { symbol: "1C26MHT", number: "17" }
    expect((await office(`/${sale.receiptNo}/issue`, issued)).status).toBe(200)
    expect(await lookUp(own, sale)).toEqual({ state: "issued", ...issued })
    await vi.waitFor(
      async () =>
        expect(
          await province.rows(
            `select template, to_masked "to", status from notice where data->>'code' = $1 order by id`,
            [sale.receiptNo],
          ),
        ).toEqual(
          ["invoice-asked", "invoice-issued"].map((template) => ({
            ...{ template, to: "k•••@example.test", status: "sent" },
          })),
        ),
      { timeout: 15_000, interval: 100 },
    )
    expect(await waiting(sale.receiptNo)).toBeUndefined()
  })

  it("twice for one receipt, by whichever register, is one request and a question to the manager", async () => {
    const [own, beside] = [await province.till(1), await province.till(1)]
    const sale = own.sale()
    await own.send([sale, asked(own, sale.id)])
    const again = asked(beside, sale.id, { company: "DEMO Khác" })
    expect(statuses(await beside.send([again]))).toEqual(["needs_review"])
    expect(await kinds(`invoice-asked:${again.id}`)).toEqual(["INVOICE_REPEATED"])
    expect(await waiting(sale.receiptNo)).toMatchObject({ company: BUYER.company })
  })

  it("by two registers in one moment is one request all the same", async () => {
    const [own, beside] = [await province.till(1), await province.till(1)]
    const sale = own.sale()
    await own.send([sale])
    const [first, second] = [asked(own, sale.id), asked(beside, sale.id)]
    await Promise.all([own.send([first]), beside.send([second])])
    const questions = await Promise.all(
      [first, second].map(({ id }) => kinds(`invoice-asked:${id}`)),
    )
    expect(questions.flat()).toEqual(["INVOICE_REPEATED"])
  })

  it("while the last goods come back at another register is asked of a manager, not queued", async () => {
    const [own, beside] = [await province.till(1), await province.till(1)]
    const sale = own.sale()
    await own.send([sale])
    const holder = await province.db.connect()
    const wish = asked(beside, sale.id)
    try {
      await holder.query("begin")
      await holder.query("select from sale where id = $1 for update", [sale.id])
      const waits = async (n: number) =>
        vi.waitFor(
          async () =>
            expect(
              await province.number(
                "select count(*) from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'",
              ),
            ).toBe(n),
          { timeout: 15_000, interval: 20 },
        )
      const refunded = own.send([refundOf(own, sale, 1)])
      await waits(1)
      const wished = beside.send([wish])
      await waits(2)
      await holder.query("commit")
      expect(statuses(await refunded)).toEqual(["accepted"])
      expect(statuses(await wished)).toEqual(["needs_review"])
    } finally {
      await holder.query("rollback")
      holder.release()
    }
    expect(await kinds(`invoice-asked:${wish.id}`)).toEqual(["INVOICE_OF_REFUNDED"])
    expect(
      await province.rows("select from invoice_request where sale_id = $1", [sale.id]),
    ).toEqual([])
  })

  it("is not for another outlet's receipt, nor for what cannot be a tax id: kept for a manager", async () => {
    const [own, elsewhere] = [await province.till(1), await province.till(2)]
    const sale = own.sale()
    await own.send([sale])
    const answer = await elsewhere.send([asked(elsewhere, sale.id)])
    expect(answer.body.results).toMatchObject([{ status: "quarantined", code: "SALE_UNKNOWN" }])
    const wrong = await own.send([asked(own, sale.id, { taxId: "12345678901" })])
    expect(wrong.body.results).toMatchObject([{ code: "TAX_ID_INVALID" }])
    expect(await waiting(sale.receiptNo)).toBeUndefined()
  })

  it("waits for nobody once its goods are back, and asks a manager where they were before", async () => {
    const own = await province.till(1)
    const [sale, other] = [own.sale(), own.sale()]
    await own.send([sale, asked(own, sale.id), refundOf(own, sale, 1)])
    expect(await waiting(sale.receiptNo)).toBeUndefined()
    const issue = { symbol: "1C26MHT", number: "18" }
    expect((await office<{ code: string }>(`/${sale.receiptNo}/issue`, issue)).body.code).toBe(
      "CASE_CLOSED",
    )
    const late = asked(own, other.id)
    await own.send([other, refundOf(own, other, 2), late])
    expect(await kinds(`invoice-asked:${late.id}`)).toEqual(["INVOICE_OF_REFUNDED"])
  })

  it("names a person whom erasing takes out of the fact, and out of nothing else of it", async () => {
    const own = await province.till(1)
    const sale = own.sale()
    const wish = asked(own, sale.id)
    await own.send([sale, wish])
    const at = `where id = '${wish.id}'`
    for (const change of [
      `update session_fact set fact = fact || '{"saleId": "x"}' ${at}`,
      `update session_fact set fact = fact || '{"buyer": {"company": "DEMO"}}' ${at}`,
      `update session_fact set fact = fact || '{"buyer": null}', content_hash = '' ${at}`,
      `delete from session_fact ${at}`,
    ]) {
      await expect(province.db.query(change)).rejects.toThrow(/append/i)
    }
    await province.db.query(`update session_fact set fact = fact || '{"buyer": null}' ${at}`)
    expect(statuses(await own.send([wish]))).toEqual(["duplicate"])
  })
})
