import { describe, expect, it } from "vitest"
import { bank, expire, province } from "./stage.js"

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
