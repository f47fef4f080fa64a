import { describe, expect, it } from "vitest"
import {
  call,
  db,
  double,
  drained,
  eventually,
  inMedusa,
  office,
  orderId,
  pack,
  pay,
  payByCard,
  place,
} from "./stage.js"

describe("a web order", () => {
  it("by card is captured in Medusa, and what the office refunds there goes back to the card, once", async () => {
    const order = await place("card")
    const intent = await payByCard(order.code)
    await drained(order.code)
    await eventually(async () =>
      expect((await inMedusa(orderId(order.code))).payment_status).toBe("captured"),
    )
    await call("POST", `/admin/payments/pay_web_${order.code.toLowerCase()}_1/refund`, {
      body: { amount: 5_000 },
      headers: office,
    })
    await eventually(async () => expect(double.intents.get(intent)?.amount_refunded).toBe(5_000))
    // A second order makes the drain look again; the refund must not be sent twice.
    await drained((await place("cod")).code)
    expect(double.intents.get(intent)?.amount_refunded).toBe(5_000)
  })

  it("for cash waits in the office's list with its goods reserved", async () => {
    const order = await place("cod")
    await drained(order.code)
    expect(await inMedusa(orderId(order.code))).toMatchObject({
      status: "pending",
      payment_status: "authorized",
      fulfillment_status: "not_fulfilled",
      total: order.totals.total,
    })
    const { rows } = await db.query(
      `select count(*)::int n from reservation_item r join order_item i
         on i.item_id = r.line_item_id where i.order_id = $1 and r.deleted_at is null`,
      [orderId(order.code)],
    )
    expect(rows[0].n).toBe(1)
  })

  it("by transfer is captured in Medusa when the bank tells of it", async () => {
    const order = await place("vietqr")
    await drained(order.code)
    await pay(order.code, order.totals.total)
    await eventually(async () =>
      expect(await inMedusa(orderId(order.code))).toMatchObject({
        payment_status: "captured",
        summary: { paid_total: order.totals.total, pending_difference: 0 },
      }),
    )
  })

  it("of a gift basket goes to who gets it, and costs in Medusa what it cost here", async () => {
    const order = await place("vietqr", { isGift: true })
    await drained(order.code)
    const { total, packing, shipping } = order.totals
    expect(packing).toBeGreaterThan(0)
    const { shipping_methods: methods, ...kept } = await inMedusa(orderId(order.code))
    expect(kept).toMatchObject({ total, shipping_address: { first_name: "DEMO Người nhận" } })
    expect(methods.map(({ amount }) => amount).sort()).toEqual([packing, shipping].sort())
  })

  it("for cash that was transferred instead is captured in Medusa when the office says so", async () => {
    const order = await place("cod")
    await drained(order.code)
    await pay(order.code, order.totals.total)
    const id = await eventually(async () => {
      const { rows } = await db.query("select id from incoming_payment where order_code = $1", [
        order.code,
      ])
      expect(rows).toHaveLength(1)
      return rows[0].id
    })
    await call("POST", `/admin/ocop/payments/${id}/assign`, {
      body: { orderCode: order.code },
      headers: office,
    })
    await eventually(async () =>
      expect(await inMedusa(orderId(order.code))).toMatchObject({
        payment_status: "captured",
        summary: { paid_total: order.totals.total, pending_difference: 0 },
      }),
    )
  })

  it("is told of by phone and mail when it is placed and when its goods leave, with no word in the clear", async () => {
    const order = await place("cod", { email: "khach@example.test" })
    await drained(order.code)
    const parcel = await pack(order.code)
    await call("POST", `/admin/orders/${orderId(order.code)}/fulfillments/${parcel.id}/shipments`, {
      body: { items: parcel.items },
      headers: office,
    })
    const told = [`web-order-placed:${order.code}`, `web-order-shipped:${parcel.id}`]
    await eventually(async () => {
      const notices = await db.query(
        "select status, channel, to_masked, data from notice where data->>'code' = $1 order by id",
        [order.code],
      )
      const both = [
        { status: "sent", channel: "sms", to_masked: "090••••001" },
        { status: "sent", channel: "email", to_masked: "k•••@example.test" },
      ]
      expect(notices.rows).toMatchObject([...both, ...both])
      expect(JSON.stringify(notices.rows)).not.toMatch(/khach@|900000001|Khách/)
    })
    const keys = await db.query("select count(*)::int n from notice where dedupe_key = any($1)", [
      told.flatMap((key) => [key, `${key}:email`]),
    ])
    expect(keys.rows[0].n).toBe(4)
  })
})
