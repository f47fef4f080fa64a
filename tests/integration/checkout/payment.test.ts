import type { LetterList, PaymentQueue, WebOrderView } from "@ocop/contracts"
import { checkLaws } from "@ocop/ops"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { openProvince, type Province } from "../intake/support/open-province.js"
import { openBank } from "./bank.js"

let province: Province
let bank: ReturnType<typeof openBank>
beforeAll(async () => {
  // 0.02 hours: a transfer holds its goods for 72 seconds, unless a test makes it older.
  province = await openProvince({ OCOP_PAY_HOURS: "0.02" })
  bank = openBank(province)
})
afterAll(async () => {
  const broken = (await checkLaws(province.databaseUrl)).filter(({ holds }) => !holds)
  await province.close()
  expect(broken).toEqual([])
})

/** Lets the time of an order run out, and waits until its goods are back. */
async function expire(code: string): Promise<void> {
  await province.db.query(
    "update web_order set pay_before = now() - interval '1 second' where code = $1",
    [code],
  )
  await vi.waitFor(async () => expect((await bank.orderNow(code))?.status).toBe("expired"), {
    timeout: 30_000,
    interval: 250,
  })
}

describe("the bank feed", () => {
  it("pays an order with the exact sum, once, however often it tells", async () => {
    const order = await bank.place("vietqr")
    const event = bank.transfer(`MBVCB 123 ${order.code} chuyen khoan`, order.totals.total)
    const answers = await Promise.all(Array.from({ length: 10 }, () => bank.tell(event)))
    expect(answers.every((answer) => answer.status === 200)).toBe(true)
    await bank.settled(event.id)
    expect(await bank.orderNow(order.code)).toEqual({ status: "paid", paid: order.totals.total })
    const counted = await province.number(
      "select count(*) from incoming_payment where order_code = $1",
      [order.code],
    )
    expect(counted).toBe(1)
    expect(await bank.caseOf(event.id)).toBeUndefined()

    const second = await bank.pay(order.code, order.totals.total)
    expect(await bank.caseOf(second)).toMatchObject({
      kind: "duplicate",
      open: order.totals.total,
    })
    expect((await bank.orderNow(order.code))?.paid).toBe(order.totals.total)
  })

  it("leaves an order waiting for less, and pays it with the rest and more", async () => {
    const order = await bank.place("vietqr")
    const part = await bank.pay(order.code, 40_000)
    expect(await bank.orderNow(order.code)).toEqual({ status: "awaiting_payment", paid: 40_000 })
    expect(await bank.caseOf(part)).toMatchObject({ kind: "partial", state: "open", open: 0 })
    const rest = await bank.pay(order.code, order.totals.total)
    expect(await bank.orderNow(order.code)).toEqual({ status: "paid", paid: order.totals.total })
    expect(await bank.caseOf(rest)).toMatchObject({ kind: "overpaid", open: 40_000 })
    expect((await bank.caseOf(part))?.state).toBe("closed")
  })

  it("drops no đồng: what comes in is matched or waits for a person", async () => {
    const order = await bank.place("cod")
    const foreign = await bank.pay("no code at all", 12_345)
    const account = await bank.pay("x", 500, { accountNumber: "999" })
    const cash = await bank.pay(order.code, order.totals.total)
    const out = await bank.pay("salary", 900, { transferType: "out" })
    expect(await bank.caseOf(foreign)).toMatchObject({ kind: "unknown", open: 12_345 })
    expect(await bank.caseOf(account)).toMatchObject({ kind: "foreign_account", open: 500 })
    expect(await bank.caseOf(cash)).toMatchObject({ kind: "unknown", open: order.totals.total })
    expect(await bank.caseOf(out)).toBeUndefined()
    expect((await bank.orderNow(order.code))?.status).toBe("placed")
  })

  it("believes nobody without the secret, no old call, and no body that is not what was signed", async () => {
    const before = await province.number("select count(*) from webhook_inbox")
    const order = await bank.place("vietqr")
    const event = bank.transfer(order.code, order.totals.total)
    const hour = 3_600
    expect((await bank.tell(event, { secret: "guess" })).status).toBe(401)
    expect((await bank.tell(event, { at: Math.floor(Date.now() / 1000) - hour })).status).toBe(401)
    expect((await bank.tell(event, { provider: "casso" })).status).toBe(404)
    expect((await bank.tell(event, { provider: "constructor" })).status).toBe(404)
    expect((await bank.tell(event, { type: "text/plain" })).status).toBe(415)
    expect((await bank.tell(event, { type: "application/x-www-form-urlencoded" })).status).toBe(415)
    const huge = { ...event, content: "x".repeat(70_000) }
    expect((await bank.tell(huge)).status).toBe(413)
    expect((await bank.tell(event, { body: "{not json" })).status).toBe(400)
    expect(await province.number("select count(*) from webhook_inbox")).toBe(before)
    expect((await bank.orderNow(order.code))?.status).toBe("awaiting_payment")
  })

  it("keeps what it cannot read for a person, and works on", async () => {
    const odd = bank.transfer("x", 1, { transferAmount: -5 })
    expect((await bank.tell(odd)).status).toBe(200)
    const order = await bank.place("vietqr")
    await bank.pay(order.code, order.totals.total)
    expect((await bank.orderNow(order.code))?.status).toBe("paid")
    const [kept] = await province.rows(
      "select state, attempts > 0 tried from webhook_inbox where event_id = $1",
      [String(odd.id)],
    )
    expect(kept).toEqual({ state: "new", tried: true })
  })
})

describe("a call that nobody could read", () => {
  it("waits with its text until a person has it read again or sets it aside", async () => {
    const raw = JSON.stringify(bank.transfer("mat ma", 9_000))
    await province.db.query(
      `insert into webhook_inbox (provider, event_id, raw, state, attempts, last_error)
       values ('sepay', 'unread', $1, 'dead', 6, 'odd')`,
      [raw],
    )
    await province.db.query(
      "insert into intake_exception (kind, subject) values ('INBOX_DEAD', 'webhook:sepay:unread')",
    )
    const queue = (await bank.office("")).body as unknown as PaymentQueue
    expect(queue.unread).toMatchObject([{ eventId: "unread", raw, error: "odd" }])
    const decision = { provider: "sepay", eventId: "unread", act: "retry", note: "thử lại" }
    expect((await bank.office("/unread", decision, bank.token("customer"))).status).toBe(401)
    expect((await bank.office("/unread", decision)).status).toBe(200)
    await bank.settled("unread")
    expect(await bank.caseOf(JSON.parse(raw).id)).toMatchObject({ kind: "unknown", open: 9_000 })
    expect((await bank.office("/unread", decision)).body.code).toBe("CASE_CLOSED")
  })
})

describe("an unpaid transfer", () => {
  it("gives its goods back when its time is over, and late money opens nothing", async () => {
    const order = await bank.place("vietqr")
    const held = await province.level("honey", 1)
    await expire(order.code)
    expect((await province.level("honey", 1)).reserved).toBe(held.reserved - 1)
    const late = await bank.pay(order.code, order.totals.total)
    expect((await bank.orderNow(order.code))?.status).toBe("expired")
    expect(await bank.caseOf(late)).toMatchObject({ kind: "late", open: order.totals.total })
    const { id = "" } = (await bank.caseOf(late)) ?? {}
    const revived = await bank.office(`/${id}/assign`, { orderCode: order.code })
    expect([revived.status, revived.body.code]).toEqual([409, "ORDER_NOT_PAYABLE"])
  })

  it("gives a part that came back to the queue when its order ends", async () => {
    const order = await bank.place("vietqr")
    const part = await bank.pay(order.code, 40_000)
    const { id = "" } = (await bank.caseOf(part)) ?? {}
    expect((await bank.office(`/${id}/close`, { reason: "khách sẽ trả nốt" })).status).toBe(200)
    await expire(order.code)
    expect(await bank.orderNow(order.code)).toEqual({ status: "expired", paid: 0 })
    expect(await bank.caseOf(part)).toMatchObject({ kind: "released", state: "open", open: 40_000 })
  })
})

describe("a paid order that its shopper cancels", () => {
  const phone = "0900000001"
  const cancel = (code: string, by = phone) =>
    province.request<WebOrderView & { code: string }>("POST", `/store/web-orders/${code}/cancel`, {
      phone: by,
    })

  it("gives its goods back and asks the office to give the money back, and tells when it did", async () => {
    const order = await bank.place("vietqr")
    const { total } = order.totals
    const money = await bank.pay(order.code, total)
    const held = await province.level("honey", 1)
    expect((await cancel(order.code, "0911111111")).status).toBe(404)
    // However often it is asked for, at once or again.
    const answers = await Promise.all([1, 2, 3].map(() => cancel(order.code)))
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200])
    expect(answers[0]?.body).toMatchObject({
      ...{ status: "cancelled", canCancel: false, refunds: { due: total, made: 0 } },
    })
    expect((await province.level("honey", 1)).reserved).toBe(held.reserved - 1)
    expect(await bank.orderNow(order.code)).toEqual({ status: "cancelled", paid: 0 })
    const asked = await bank.caseOf(money)
    expect(asked).toMatchObject({ kind: "cancelled", state: "open", open: total })

    await bank.office(`/${asked?.id}/refund`, { note: "FT DEMO, chuyển lại" })
    const seen = await province.request<WebOrderView>(
      "GET",
      `/store/web-orders/${order.code}?phone=${phone}`,
    )
    expect(seen.body.refunds).toEqual({ due: 0, made: total })
    await vi.waitFor(
      async () => {
        const told = await province.rows(
          `select template, status from notice where data->>'code' = $1
           and template in ('refund-made', 'web-order-cancelled') order by 1`,
          [order.code],
        )
        expect(told).toEqual([
          { template: "refund-made", status: "sent" },
          { template: "web-order-cancelled", status: "sent" },
        ])
      },
      { timeout: 15_000, interval: 100 },
    )
  })

  it("is not cancelled beside a person's count: money of a counter, a part given back, an issued invoice", async () => {
    const counter = await bank.place("cod")
    await province.db.query(
      "update web_order set paid_amount = total, status = 'paid' where code = $1",
      [counter.code],
    )
    const invoiced = await bank.place("vietqr")
    await bank.pay(invoiced.code, invoiced.totals.total)
    await province.db.query(
      `insert into invoice_request (order_code, company, tax_id, tax_id_proved, address, email,
         requested_at, state, symbol, number, decided_at)
       values ($1, 'DEMO', '0000000000', true, 'DEMO', 'demo@example.test', now(), 'issued',
         '1C26TYY', '1', now())`,
      [invoiced.code],
    )
    for (const { code } of [counter, invoiced]) {
      const refused = await cancel(code)
      expect([refused.status, refused.body.code]).toEqual([409, "ORDER_NOT_CANCELLABLE"])
      expect((await bank.orderNow(code))?.status).toBe("paid")
    }
    await province.db.query(
      "update web_order set paid_amount = 0, status = 'placed' where code = $1",
      [counter.code],
    )
  })

  it("loses no đồng when the money comes at the same moment", async () => {
    const orders = await Promise.all(Array.from({ length: 4 }, () => bank.place("vietqr")))
    for (const order of orders) {
      const [money, answer] = await Promise.all([
        bank.pay(order.code, order.totals.total),
        cancel(order.code),
      ])
      const now = await bank.orderNow(order.code)
      if (answer.status === 409) {
        expect(now).toEqual({ status: "paid", paid: order.totals.total })
        continue
      }
      expect(now).toEqual({ status: "cancelled", paid: 0 })
      const waiting = await bank.caseOf(money)
      expect(waiting).toMatchObject({ state: "open", open: order.totals.total })
      expect(["late", "cancelled"]).toContain(waiting?.kind)
    }
  })
})

describe("the payment queue", () => {
  it("shows what waits, with the payer's words and the order as it stands", async () => {
    const order = await bank.place("vietqr")
    await bank.pay(`${order.code} lan 1`, 10_000)
    const { status, body } = await province.request<PaymentQueue>(
      "GET",
      "/admin/ocop/payments?kind=partial&limit=100",
      undefined,
      bank.token(),
    )
    expect(status).toBe(200)
    const mine = body.cases.find((one) => one.order?.code === order.code)
    expect(mine).toMatchObject({
      kind: "partial",
      amount: 10_000,
      open: 0,
      content: `${order.code} lan 1`,
      order: { status: "awaiting_payment", due: order.totals.total - 10_000 },
      steps: [{ purpose: "order", amount: 10_000, by: "matching" }],
    })
    expect(body.openCount).toBeGreaterThanOrEqual(body.cases.length)
  })

  it("lets a person pay a waiting order with money that named none, and give the rest back", async () => {
    const order = await bank.place("vietqr")
    const lost = await bank.pay("tien cu do", order.totals.total + 7_000)
    const { id = "" } = (await bank.caseOf(lost)) ?? {}
    const given = await bank.office(`/${id}/assign`, { orderCode: order.code.toLowerCase() })
    expect(given.body).toMatchObject({ state: "open", open: 7_000 })
    expect(await bank.orderNow(order.code)).toEqual({ status: "paid", paid: order.totals.total })
    const back = await bank.office(`/${id}/refund`, { note: "FT123, chuyển lại 7.000 đ" })
    expect(back.body).toMatchObject({ state: "closed", open: 0 })
    expect(back.body.steps.map(({ purpose }) => purpose)).toEqual(["order", "refund"])
    const again = await bank.office(`/${id}/close`, { reason: "lần nữa" })
    expect([again.status, again.body.code]).toEqual([409, "CASE_CLOSED"])
  })

  it("lets a transfer pay what was to be paid on delivery, whole or not at all", async () => {
    const order = await bank.place("cod")
    const assign = async (amount: number) => {
      const reference = await bank.pay(order.code, amount)
      const { id = "" } = (await bank.caseOf(reference)) ?? {}
      return bank.office(`/${id}/assign`, { orderCode: order.code })
    }
    expect((await assign(order.totals.total - 1)).body.code).toBe("ORDER_NOT_PAYABLE")
    expect((await assign(order.totals.total)).body).toMatchObject({ state: "closed", open: 0 })
    expect(await bank.orderNow(order.code)).toEqual({ status: "paid", paid: order.totals.total })
  })

  it("counts money once when two people decide at the same moment", async () => {
    const orders = [await bank.place("vietqr"), await bank.place("vietqr")]
    const lost = await bank.pay("khong ghi gi", orders[0]?.totals.total ?? 0)
    const { id = "" } = (await bank.caseOf(lost)) ?? {}
    const answers = await Promise.all([
      ...orders.map(({ code }) => bank.office(`/${id}/assign`, { orderCode: code })),
      bank.office(`/${id}/refund`, { note: "đã trả lại" }),
    ])
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(2)
  })

  it("is the office's alone", async () => {
    const lost = await bank.pay("khong ghi gi", 1_000)
    const { id = "" } = (await bank.caseOf(lost)) ?? {}
    const nobody = { authorization: "" }
    for (const headers of [nobody, bank.token("customer"), bank.token("producer_member")]) {
      expect((await bank.office("", undefined, headers)).status).toBe(401)
      for (const [path, body] of [
        ["assign", { orderCode: "HT00" }],
        ["refund", { note: "abc" }],
        ["close", { reason: "abc" }],
      ] as const) {
        expect((await bank.office(`/${id}/${path}`, body, headers)).status).toBe(401)
      }
    }
    expect((await bank.caseOf(lost))?.state).toBe("open")
  })
})

describe("notices", () => {
  it("are queued once an event, without a readable address", async () => {
    const order = await bank.place("vietqr")
    await vi.waitFor(
      async () => {
        const rows = await province.rows<{ to_masked: string; to_cipher: string; status: string }>(
          "select to_masked, to_cipher, status from notice where dedupe_key = $1",
          [`web-order-placed:${order.code}`],
        )
        expect(rows).toEqual([
          { to_masked: "090••••001", to_cipher: expect.any(String), status: "sent" },
        ])
        expect(rows[0]?.to_cipher).not.toContain("900000001")
      },
      { timeout: 15_000, interval: 100 },
    )
  })

  it("that failed are shown to the office with a masked address, and sent again, once", async () => {
    const order = await bank.place("cod")
    const key = `web-order-placed:${order.code}`
    const stateOf = async () =>
      (
        await province.rows<{ id: string; status: string }>(
          "select id::text, status from notice where dedupe_key = $1",
          [key],
        )
      )[0]
    const isSent = () =>
      vi.waitFor(async () => expect((await stateOf())?.status).toBe("sent"), {
        ...{ timeout: 15_000, interval: 100 },
      })
    await isSent()
    const id = (await stateOf())?.id ?? ""
    const again = (headers = bank.token()) =>
      province.request<{ code?: string }>("POST", `/admin/ocop/letters/${id}/send`, {}, headers)
    expect((await again()).body.code).toBe("CASE_CLOSED")

    await province.db.query("update notice set status = 'failed' where id = $1", [id])
    await province.db.query(
      "update outbox_message set dead_at = now(), done_at = null where dedupe_key = $1",
      [`send:${key}`],
    )
    const shown = await province.request<LetterList>(
      "GET",
      "/admin/ocop/letters?state=failed",
      undefined,
      bank.token(),
    )
    expect(shown.body.letters).toMatchObject([
      { id, toMasked: "090••••001", orderCode: order.code, canSendAgain: true },
    ])
    expect(JSON.stringify(shown.body)).not.toMatch(/900000001|Khách/)
    expect((await again(bank.token("customer"))).status).toBe(401)
    expect((await again()).status).toBe(200)
    await isSent()
  })
})
