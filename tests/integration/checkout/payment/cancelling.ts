import type { WebOrderView } from "@ocop/contracts"
import { describe, expect, it, vi } from "vitest"
import { bank, province } from "./stage.js"

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
