import type { OfficeParcels, WebOrderView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import {
  backend,
  CARRIER_SECRET,
  call,
  db,
  drained,
  eventually,
  ghn,
  inMedusa,
  office,
  orderId,
  pack,
  place,
  shop,
} from "./stage.js"

const HANOI = { communeCode: "00070", provinceCode: "01" }

describe("a web order that is sent", () => {
  it("goes to another province by a carrier that is asked once, and its calls move the order", async () => {
    const order = await place("cod", { to: HANOI })
    await drained(order.code)
    expect((await inMedusa(orderId(order.code))).shipping_address).toMatchObject({
      ...{ city: "Phường Hoàn Kiếm", province: "Hà Nội" },
    })
    const [{ outletCode } = { outletCode: "" }] = order.lines
    const booking = { orderCode: order.code, outletCode, carrier: "ghn" }
    const { code } = await call<{ code: string }>("POST", "/admin/ocop/parcels", {
      body: booking,
      headers: office,
    })
    const again = await fetch(`${backend.url}/admin/ocop/parcels`, {
      method: "POST",
      headers: { "content-type": "application/json", ...office },
      body: JSON.stringify(booking),
    })
    expect(await again.json()).toMatchObject({ code: "PARCEL_EXISTS" })
    const path = "/admin/ocop/parcels?limit=100"
    await eventually(async () => {
      const { parcels } = await call<OfficeParcels>("GET", path, { headers: office })
      expect(parcels.find(({ orderCode }) => orderCode === order.code)).toMatchObject({
        place: "12 đường DEMO, Phường Hoàn Kiếm, Hà Nội",
        cod: order.totals.total,
        parcel: { code, state: "booked", trackingNo: ghn.orders[0]?.no, fee: 36_300 },
      })
    })
    expect(ghn.orders).toMatchObject([{ clientCode: code, cod: order.totals.total }])

    let day = 21
    const tell = async (status: string, hash = CARRIER_SECRET, at = day++) => {
      const { type, body } = ghn.call(code, status, `2026-11-${at}T03:00:00Z`)
      const answer = await fetch(`${backend.url}/hooks/carrier/ghn?hash=${hash}`, {
        method: "POST",
        headers: { "content-type": type },
        body,
      })
      return answer.status
    }
    const seen = () =>
      call<WebOrderView>("GET", `/store/web-orders/${order.code}?phone=0900000001`, {
        headers: shop,
      })
    expect(await tell("delivered", "forged-secret")).toBe(401)
    expect(await tell("picked")).toBe(200)
    await eventually(async () =>
      expect((await seen()).parcels).toMatchObject([
        { state: "shipped", carrier: "ghn", tracking: ghn.orders[0]?.no },
      ]),
    )
    expect([await tell("flown_away"), await tell("delivered")]).toEqual([200, 200])
    await eventually(async () =>
      expect(await seen()).toMatchObject({
        status: "fulfilled",
        parcels: [{ state: "delivered", events: [{ state: "moving" }, { state: "delivered" }] }],
      }),
    )
    // What comes late and tells of before moves nothing back.
    expect(await tell("delivering", CARRIER_SECRET, 20)).toBe(200)
    await eventually(async () =>
      expect((await seen()).parcels).toMatchObject([{ events: [{ state: "delivering" }, {}, {}] }]),
    )
    const ended = await call<OfficeParcels>("GET", `${path}&state=ended`, { headers: office })
    expect(ended.parcels).toMatchObject([{ parcel: { code, state: "delivered" } }])
    const strange = await call<{ count: number }>(
      "GET",
      "/admin/ocop/exceptions?kind=CARRIER_EVENT_UNKNOWN",
      { headers: office },
    )
    expect(strange.count).toBe(1)
  })

  it("of which the office packed a part leaves and arrives whole with the one parcel booked for it", async () => {
    const order = await place("cod", { pieces: 2 })
    await drained(order.code)
    await pack(order.code, 1)
    const [{ outletCode } = { outletCode: "" }] = order.lines
    const { code } = await call<{ code: string }>("POST", "/admin/ocop/parcels", {
      body: { orderCode: order.code, outletCode, carrier: "own" },
      headers: office,
    })
    const path = "/admin/ocop/parcels?limit=100"
    await eventually(async () => {
      const { parcels } = await call<OfficeParcels>("GET", path, { headers: office })
      expect(parcels).toContainEqual(
        expect.objectContaining({ parcel: expect.objectContaining({ code, state: "booked" }) }),
      )
    })
    for (const state of ["moving", "delivered"]) {
      await call("POST", `/admin/ocop/parcels/${code}/steps`, {
        body: { state },
        headers: office,
      })
    }
    await eventually(async () =>
      expect(await inMedusa(orderId(order.code))).toMatchObject({
        fulfillment_status: "delivered",
      }),
    )
  })

  it("leaves without what was packed after its parcel: those goods wait for one of their own", async () => {
    const order = await place("cod", { pieces: 2 })
    await drained(order.code)
    const later = await pack(order.code, 1)
    const [{ outletCode } = { outletCode: "" }] = order.lines
    const { code } = await call<{ code: string }>("POST", "/admin/ocop/parcels", {
      body: { orderCode: order.code, outletCode, carrier: "own" },
      headers: office,
    })
    const own = async () => {
      const { rows } = await db.query<{ id: string }>(
        "select fulfillment_id id from parcel where code = $1 and state = 'booked'",
        [code],
      )
      return rows[0]?.id
    }
    await eventually(async () => expect(await own()).toBeTruthy())
    // As if it had been packed a moment after the parcel was.
    await db.query(
      `update fulfillment set created_at = (select f.created_at + interval '1 second' from parcel p
         join fulfillment f on f.id = p.fulfillment_id where p.code = $1) where id = $2`,
      [code, later.id],
    )
    await call("POST", `/admin/ocop/parcels/${code}/steps`, {
      body: { state: "moving" },
      headers: office,
    })
    const left = async () => {
      const { rows } = await db.query<{ mine: boolean; left: boolean }>(
        `select f.id <> $2 mine, f.shipped_at is not null "left" from order_fulfillment link
         join fulfillment f on f.id = link.fulfillment_id where link.order_id = $1 order by 1`,
        [orderId(order.code), later.id],
      )
      return rows
    }
    await eventually(async () =>
      expect(await left()).toEqual([
        { mine: false, left: false },
        { mine: true, left: true },
      ]),
    )
  })

  it("is packed for no carrier once its shopper has cancelled it", async () => {
    const order = await place("cod")
    await drained(order.code)
    await call("POST", `/store/web-orders/${order.code}/cancel`, {
      body: { phone: "0900000001" },
      headers: shop,
    })
    const [{ outletCode } = { outletCode: "" }] = order.lines
    const refused = await fetch(`${backend.url}/admin/ocop/parcels`, {
      method: "POST",
      headers: { "content-type": "application/json", ...office },
      body: JSON.stringify({ orderCode: order.code, outletCode, carrier: "own" }),
    })
    expect(await refused.json()).toMatchObject({ code: "PARCEL_NOT_READY" })
  })
})
