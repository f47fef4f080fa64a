import type { PaymentQueue } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { bank, province } from "./stage.js"

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
