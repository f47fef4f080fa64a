import type { PaymentQueue } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { bank, province } from "./stage.js"

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
