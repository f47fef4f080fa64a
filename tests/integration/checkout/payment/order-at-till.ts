import { randomUUID } from "node:crypto"
import type { TillTransferAnswer } from "@ocop/contracts"
import { tillReference } from "@ocop/vn"
import { describe, expect, it, vi } from "vitest"
import type { Till } from "../../intake/support/till.js"
import { bank, province } from "./stage.js"

const SHOP_ACCOUNT = "DEMOHT01"
const into = { accountNumber: SHOP_ACCOUNT }

type Paid = { kind: "vietqr" | "card"; reference?: string | null; seenBy?: "bank" | "eye" }

describe("a web order that is paid at a counter outside of the drawer", () => {
  const openTill = async () => {
    await province.db.query("update legal_entity set bank_account = $1 where id = 'le_shop'", [
      SHOP_ACCOUNT,
    ])
    return province.till(1)
  }
  const payment = (till: Till, orderCode: string, amount: number, id = randomUUID()) => ({
    id,
    reference: tillReference(till.device, id),
    fact: ({ reference, ...paid }: Paid) => ({
      ...{ kind: "cash-moved", id, at: "2026-11-21T09:00:00+07:00", staffId: till.staffId },
      ...{ sessionId: till.sessionId, direction: "in", reason: "order", orderCode, amount },
      note: null,
      tender: { ...paid, reference: reference ?? null },
    }),
  })
  const statuses = async (till: Till, ...facts: unknown[]) =>
    (await till.send(facts)).body.results.map(({ status }) => status)
  const moneyOf = (code: string) =>
    province.rows(
      `select i.provider, i.method, i.amount::int, i.outcome, a.by from incoming_payment i
       left join payment_allocation a on a.incoming_id = i.id where i.order_code = $1 order by i.id`,
      [code],
    )

  it("by a transfer is paid once, and the bank's word is matched with it, not booked beside it", async () => {
    const till = await openTill()
    const { code, totals } = await bank.place("cod")
    const { id, reference, fact } = payment(till, code, totals.total)
    const ask = { saleId: id, amount: totals.total, act: "ask" }
    const told = await till.call<TillTransferAnswer>("POST", "/pos/till-transfers", ask)
    expect(told.body.came).toBe(0)
    const came = await bank.pay(reference, totals.total, into)
    const heard = await till.call<TillTransferAnswer>("POST", "/pos/till-transfers", ask)
    expect(heard.body.came).toBe(totals.total)
    const own = fact({ kind: "vietqr", reference, seenBy: "bank" })
    expect(await statuses(till, own)).toEqual(["accepted"])
    expect(await statuses(till, own)).toEqual(["duplicate"])
    expect(await bank.orderNow(code)).toEqual({ status: "paid", paid: totals.total })
    expect(await moneyOf(code)).toEqual([
      {
        ...{ provider: "counter", method: "transfer", amount: totals.total },
        ...{ outcome: "paid", by: "counter" },
      },
    ])
    expect(await bank.caseOf(came)).toBeUndefined()
    expect(
      await province.rows(
        "select sale_id::text, status, paid_amount::int paid from till_transfer where reference = $1",
        [reference],
      ),
    ).toEqual([{ sale_id: id, status: "paid", paid: totals.total }])
    const again = await bank.pay(reference, totals.total, into)
    expect(await bank.caseOf(again)).toMatchObject({ kind: "duplicate", open: totals.total })
    const cases = await bank.office("?state=open&kind=duplicate")
    expect(JSON.stringify(cases.body)).toContain(`"receiptNo":"${code}"`)
  })

  it("by a card is paid once, in parts too, and no transfer is looked for", async () => {
    const till = await openTill()
    const { code, totals } = await bank.place("cod")
    const [part, rest] = [payment(till, code, 30_000), payment(till, code, totals.total - 30_000)]
    await statuses(till, part.fact({ kind: "card" }))
    expect(await bank.orderNow(code)).toEqual({ status: "placed", paid: 30_000 })
    await statuses(till, rest.fact({ kind: "card" }))
    expect(await bank.orderNow(code)).toEqual({ status: "paid", paid: totals.total })
    expect((await moneyOf(code)).map(({ method }) => method)).toEqual(["card", "card"])
    expect(
      await province.number("select count(*) from till_transfer where reference = any($1)", [
        [part.reference, rest.reference],
      ]),
    ).toBe(0)
  })

  it("on sight of a transfer that no bank ever tells of is a manager's to look at, by the order's number", async () => {
    const till = await openTill()
    const { code, totals } = await bank.place("cod")
    const { reference, fact } = payment(till, code, totals.total)
    await statuses(till, fact({ kind: "vietqr", reference, seenBy: "eye" }))
    expect(await bank.orderNow(code)).toMatchObject({ status: "paid" })
    // A bank that has told of the account before could have told of this.
    await bank.pay("DEMO", 1_000, into)
    await province.db.query(
      "update till_transfer set claimed_at = now() - interval '5 hours' where reference = $1",
      [reference],
    )
    const open = () =>
      province.rows("select details from intake_exception where subject = $1 and state = 'open'", [
        `till-transfer:${reference}`,
      ])
    await vi.waitFor(
      async () =>
        expect(await open()).toMatchObject([
          { details: { orderCode: code, staffId: till.staffId, amount: totals.total, came: 0 } },
        ]),
      { timeout: 30_000, interval: 100 },
    )
    await bank.pay(reference, totals.total, into)
    expect(await open()).toEqual([])
  })

  it("beyond the cashier's limit asks a manager, also in several sums over several batches", async () => {
    const till = await openTill()
    await province.db.query(
      `insert into role_limit (outlet_id, role, max_discount_bp, max_refund, max_unseen, since, set_by)
       values ('out_1', 'cashier', 500, 200000, 50000, '2026-11-21T08:30:00+07:00', 'test')`,
    )
    // The book of limits is a second old at most.
    await new Promise((done) => setTimeout(done, 1_200))
    const { code, totals } = await bank.place("cod")
    const [first, second] = [
      payment(till, code, 40_000),
      payment(till, code, totals.total - 40_000),
    ]
    const seen = { kind: "vietqr", seenBy: "eye" } as const
    await statuses(till, first.fact({ ...seen, reference: first.reference }))
    expect(await statuses(till, second.fact({ ...seen, reference: second.reference }))).toEqual([
      "needs_review",
    ])
    expect(await bank.orderNow(code)).toMatchObject({ status: "paid" })
    const found = await province.rows(
      "select details from intake_exception where kind = 'LIMIT_EXCEEDED' and subject = $1",
      [`cash-moved:${second.id}`],
    )
    expect(found).toMatchObject([{ details: { amount: totals.total, orderCode: code } }])
  })
})
