import { randomUUID } from "node:crypto"
import { checkLaws } from "@ocop/ops"
import { describe, expect, it } from "vitest"
import { codeOf, counterAt, statusOf } from "./counter.js"
import {
  call,
  database,
  db,
  drained,
  eventually,
  inMedusa,
  office,
  orderId,
  place,
} from "./stage.js"

describe("an order that its customer fetches", () => {
  it("of which the office took a part of the cash ends once the till has taken the rest, captured whole", async () => {
    const here = await counterAt("HT01")
    const { code: orderCode, totals } = await place("cod", { pickupAt: "HT01" })
    await drained(orderCode)
    const { rows } = await db.query<{ id: string }>(
      "select id from payment where payment_collection_id = $1",
      [`pay_col_web_${orderCode.toLowerCase()}`],
    )
    await call("POST", `/admin/payments/${rows[0]?.id}/capture`, {
      body: { amount: 10_000 },
      headers: office,
    })
    const due = totals.total - 10_000
    await eventually(async () => {
      const listed = (await here.list()).orders.find(({ code }) => code === orderCode)
      expect(listed?.due).toBe(due)
    })
    await here.takes(orderCode, due)
    const asked = { orderCode, pickupCode: await codeOf(orderCode), staffId: here.staffId }
    expect((await here.ask("hand-over", { ...asked, key: randomUUID() })).status).toBe(200)
    await eventually(async () => expect(await statusOf(orderCode)).toBe("fulfilled"))
    expect(await inMedusa(orderId(orderCode))).toMatchObject({
      payment_status: "captured",
      fulfillment_status: "delivered",
      summary: { paid_total: totals.total, pending_difference: 0 },
    })
    const captured = await db.query(
      "select sum(amount)::float8 sum from capture where payment_id = $1 and deleted_at is null",
      [rows[0]?.id],
    )
    expect(captured.rows).toEqual([{ sum: totals.total }])
  })

  it("that waited for a transfer is paid in cash instead, and Medusa has the money once", async () => {
    const here = await counterAt("HT01")
    const order = await place("vietqr", { pickupAt: "HT01" })
    const { code: orderCode, totals } = order
    await drained(orderCode)
    const { staffId } = here
    expect((await here.ask("pack", { orderCode, staffId })).body.code).toBe("ORDER_UNPAID")
    const listed = (await here.list()).orders.find(({ code }) => code === orderCode)
    expect(listed).toMatchObject({ payment: "awaited", due: totals.total })
    await here.takes(orderCode, totals.total)
    const asked = { orderCode, pickupCode: await codeOf(orderCode) }
    expect((await here.ask("hand-over", { ...asked, key: randomUUID(), staffId })).status).toBe(200)
    await eventually(async () => expect(await statusOf(orderCode)).toBe("fulfilled"))
    expect(await inMedusa(orderId(orderCode))).toMatchObject({
      payment_status: "captured",
      fulfillment_status: "delivered",
      summary: { paid_total: totals.total, pending_difference: 0 },
    })
  })

  it("is paid by card and in cash at the counter, handed over, and Medusa has the money once", async () => {
    const here = await counterAt("HT01")
    const order = await place("cod", { pickupAt: "HT01" })
    const { code: orderCode, totals } = order
    await drained(orderCode)
    const { staffId } = here
    await here.takes(orderCode, 10_000, "card")
    const asked = { orderCode, pickupCode: await codeOf(orderCode) }
    expect((await here.ask("check", asked)).body).toMatchObject({ due: totals.total - 10_000 })
    const given = { ...asked, key: randomUUID(), staffId }
    expect((await here.ask("hand-over", given)).body.code).toBe("ORDER_UNPAID")
    await here.takes(orderCode, totals.total - 10_000, "cash")
    expect((await here.ask("hand-over", given)).status).toBe(200)
    await eventually(async () => expect(await statusOf(orderCode)).toBe("fulfilled"))
    expect(await inMedusa(orderId(orderCode))).toMatchObject({
      payment_status: "captured",
      fulfillment_status: "delivered",
      summary: { paid_total: totals.total, pending_difference: 0 },
    })
  })

  it("gives money that its order does not ask for any more to a person, and the laws hold", async () => {
    const here = await counterAt("HT01")
    const order = await place("cod", { pickupAt: "HT01" })
    await drained(order.code)
    await here.takes(order.code, order.totals.total)
    await here.takes(order.code, order.totals.total)
    const { rows } = await db.query(
      `select i.method, i.outcome, e.state from incoming_payment i
       left join payment_exception e on e.incoming_id = i.id where i.order_code = $1 order by i.id`,
      [order.code],
    )
    expect(rows).toEqual([
      { method: "cash", outcome: "paid", state: null },
      { method: "cash", outcome: "duplicate", state: "open" },
    ])
    const broken = (await checkLaws(database.url)).filter((law) => !law.holds)
    expect(broken).toEqual([])
  })
})
