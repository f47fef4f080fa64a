import type { PaymentQueue, WebOrderView } from "@ocop/contracts"
import { checkLaws } from "@ocop/ops"
import { describe, expect, it } from "vitest"
import {
  backend,
  call,
  database,
  db,
  double,
  drained,
  eventually,
  inMedusa,
  office,
  orderId,
  pack,
  payByCard,
  place,
  shop,
} from "./stage.js"

describe("a web order", () => {
  it("is cancelled by who placed it, and nobody else, until its goods are packed", async () => {
    const cancel = async (code: string, phone: string) => {
      const answer = await fetch(`${backend.url}/store/web-orders/${code}/cancel`, {
        method: "POST",
        headers: { "content-type": "application/json", ...shop },
        body: JSON.stringify({ phone }),
      })
      return { status: answer.status, body: (await answer.json()) as WebOrderView }
    }
    const order = await place("card")
    await drained(order.code)
    expect(order.canCancel).toBe(true)
    expect((await cancel(order.code, "0911111111")).status).toBe(404)
    const cancelled = await cancel(order.code, "0900000001")
    expect(cancelled.body).toMatchObject({ status: "cancelled", canCancel: false })
    expect((await cancel(order.code, "0900000001")).status).toBe(200)
    const held = await db.query(
      "select 1 from reservation_item where id like $1 and deleted_at is null",
      [`resitem_web_${order.code.toLowerCase()}%`],
    )
    expect(held.rowCount).toBe(0)
    await eventually(async () =>
      expect((await inMedusa(orderId(order.code))).status).toBe("canceled"),
    )

    const packed = await place("cod")
    await drained(packed.code)
    await pack(packed.code)
    const refused = await cancel(packed.code, "0900000001")
    expect(refused).toMatchObject({ status: 409, body: { code: "ORDER_NOT_CANCELLABLE" } })
    const seen = await call<WebOrderView>(
      "GET",
      `/store/web-orders/${packed.code}?phone=0900000001`,
      {
        headers: shop,
      },
    )
    expect(seen.parcels).toMatchObject([{ state: "packed", tracking: null }])
  })

  it("paid by card and cancelled goes back to the card once the office says so, in Medusa's books as well", async () => {
    const order = await place("card", { voucher: "DEMO10", pieces: 8 })
    const intent = await payByCard(order.code)
    await eventually(async () =>
      expect((await inMedusa(orderId(order.code))).payment_status).toBe("captured"),
    )
    const cancelled = await call<WebOrderView>("POST", `/store/web-orders/${order.code}/cancel`, {
      body: { phone: "0900000001" },
      headers: shop,
    })
    const { total } = order.totals
    expect(cancelled).toMatchObject({ status: "cancelled", refunds: { due: total, made: 0 } })
    await eventually(async () =>
      expect(await inMedusa(orderId(order.code))).toMatchObject({
        ...{ status: "canceled", payment_status: "refunded" },
        summary: { pending_difference: 0 },
      }),
    )
    // What Medusa's books say moves no money; the office does, once.
    expect(double.intents.get(intent)?.amount_refunded).toBe(0)
    const { cases } = await call<PaymentQueue>("GET", "/admin/ocop/payments?kind=cancelled", {
      headers: office,
    })
    expect(cases).toMatchObject([{ open: total, order: { code: order.code } }])
    await call("POST", `/admin/ocop/payments/${cases[0]?.id}/refund`, {
      body: { note: "DEMO khách hủy" },
      headers: office,
    })
    await eventually(async () => expect(double.intents.get(intent)?.amount_refunded).toBe(total))
    await eventually(async () => {
      const told = await db.query(
        "select status from notice where template = 'refund-made' and data->>'code' = $1",
        [order.code],
      )
      expect(told.rows).toEqual([{ status: "sent" }])
    })
    const voucher = await db.query("select used from voucher where code = 'DEMO10'")
    expect(voucher.rows).toEqual([{ used: 0 }])
    const laws = await checkLaws(database.url)
    expect(laws.filter(({ holds }) => !holds)).toEqual([])
  })

  it("that nobody pays is cancelled in Medusa and holds neither goods nor its voucher any more", async () => {
    const order = await place("vietqr", { voucher: "DEMO10", pieces: 8 })
    const uses = async () =>
      (await db.query("select used from voucher where code = 'DEMO10'")).rows[0].used
    expect([order.offers.length, await uses()]).toEqual([1, 1])
    await drained(order.code)
    const { total, summary } = await inMedusa(orderId(order.code))
    expect([total, summary.pending_difference]).toEqual([order.totals.total, order.totals.total])
    await db.query("update web_order set pay_before = now() where code = $1", [order.code])
    await eventually(async () =>
      expect((await inMedusa(orderId(order.code))).status).toBe("canceled"),
    )
    const { rows } = await db.query(
      `select count(*)::int n from reservation_item r join web_order_line l
         on l.reservation_id = r.id where l.code = $1 and r.deleted_at is null`,
      [order.code],
    )
    expect([rows[0].n, await uses()]).toEqual([0, 0])
  })
})
