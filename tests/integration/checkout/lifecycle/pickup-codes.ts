import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import { codeOf, counterAt, statusOf } from "./counter.js"
import { db, drained, eventually, inMedusa, orderId, place } from "./stage.js"

describe("an order that its customer fetches", () => {
  it("is paid and handed over by its code at its outlet's till, once, and at no other's", async () => {
    const [here, there] = await Promise.all([counterAt("HT01"), counterAt("HT02")])
    const order = await place("cod", { pickupAt: "HT01" })
    const orderCode = order.code
    await drained(orderCode)
    const pickupCode = await codeOf(orderCode)
    expect(pickupCode).toMatch(/^\d{6}$/)

    const listed = await here.list()
    expect(listed.orders.find(({ code }) => code === orderCode)).toMatchObject({
      ...{ mode: "pickup", payment: "counter", due: order.totals.total, packedAt: null },
      ...{ name: "DEMO Khách", phoneEnd: "0001" },
    })
    expect(JSON.stringify(listed)).not.toContain(pickupCode)
    expect((await there.list()).orders.map(({ code }) => code)).not.toContain(orderCode)
    const asked = { orderCode, pickupCode }
    const given = { ...asked, key: randomUUID(), staffId: here.staffId }
    for (const [what, body] of [
      ["check", asked],
      ["hand-over", { ...given, staffId: there.staffId }],
      ["pack", { orderCode, staffId: there.staffId }],
      ["short", { orderCode, staffId: there.staffId, lines: [{ lineNo: 1, foundMilli: 0 }] }],
    ] as const) {
      expect((await there.ask(what, body)).body.code, what).toBe("NOT_FOUND")
    }
    expect((await here.ask("hand-over", { ...given, staffId: there.staffId })).body.code).toBe(
      "FORBIDDEN",
    )

    const wrong = pickupCode === "000000" ? "000001" : "000000"
    expect((await here.ask("check", { orderCode, pickupCode: wrong })).body).toMatchObject({
      code: "PICKUP_CODE_WRONG",
      details: { triesLeft: 4 },
    })
    expect((await here.ask("check", asked)).body).toMatchObject({ due: order.totals.total })
    expect((await here.ask("hand-over", given)).body.code).toBe("ORDER_UNPAID")
    expect((await here.takes(orderCode, order.totals.total)).body.results[0]?.status).toBe(
      "accepted",
    )
    const { handedAt } = (await here.ask("hand-over", given)).body
    expect(handedAt).toBeTruthy()
    expect((await here.ask("hand-over", given)).body.handedAt).toBe(handedAt)
    expect((await here.ask("hand-over", { ...given, key: randomUUID() })).body).toMatchObject({
      code: "ORDER_NOT_OPEN",
      details: { at: handedAt },
    })
    expect((await here.list()).orders.map(({ code }) => code)).not.toContain(orderCode)
    await eventually(async () => expect(await statusOf(orderCode)).toBe("fulfilled"))
    expect(await inMedusa(orderId(orderCode))).toMatchObject({
      payment_status: "captured",
      fulfillment_status: "delivered",
      summary: { pending_difference: 0 },
    })
    const moved = await db.query(
      "select cause, actor from stock_move where reference = $1 and kind = 's'",
      [`order:${orderId(orderCode)}`],
    )
    expect(moved.rows).toEqual([{ cause: "web-fulfilment", actor: `staff:${here.staffId}` }])
    expect(await codeOf(orderCode)).toBe("")
  })

  it("is closed to codes after five wrong ones, also to the right one, until time has passed", async () => {
    const here = await counterAt("HT01")
    const { code: orderCode } = await place("cod", { pickupAt: "HT01" })
    const pickupCode = await codeOf(orderCode)
    const wrong = pickupCode === "000000" ? "000001" : "000000"
    const tries = await Promise.all(
      Array.from({ length: 8 }, () => here.ask("check", { orderCode, pickupCode: wrong })),
    )
    const codes = tries.map(({ body }) => body.code)
    expect(codes.filter((code) => code === "PICKUP_CODE_WRONG")).toHaveLength(5)
    expect(codes.filter((code) => code === "PICKUP_CODE_LOCKED")).toHaveLength(3)
    const check = () => here.ask("check", { orderCode, pickupCode })
    expect((await check()).body.code).toBe("PICKUP_CODE_LOCKED")
    await db.query(
      "update web_order_pickup set tried_at = now() - interval '1 hour' where order_code = $1",
      [orderCode],
    )
    expect((await check()).status).toBe(200)
  })
})
