import { randomUUID } from "node:crypto"
import { describe, expect, it } from "vitest"
import { codeOf, counterAt, statusOf } from "./counter.js"
import {
  call,
  db,
  drained,
  eventually,
  inMedusa,
  office,
  orderId,
  pack,
  place,
  takeOut,
} from "./stage.js"

describe("an order that its customer fetches", () => {
  it("is packed once, its customer told; what the shelves lack waits for the office", async () => {
    const here = await counterAt("HT01")
    const { code: orderCode } = await place("cod", { pickupAt: "HT01", pieces: 2 })
    await drained(orderCode)
    const { lots, orders } = await here.list()
    const [line] = orders.find(({ code }) => code === orderCode)?.lines ?? []
    const picked = lots.filter(({ skuId }) => skuId === line?.skuId)
    expect(picked.reduce((sum, { qtyMilli }) => sum + qtyMilli, 0)).toBeGreaterThanOrEqual(2000)
    const { staffId } = here
    const lines = [{ lineNo: 1, foundMilli: 500 }]
    expect((await here.ask("short", { orderCode, staffId, lines })).status).toBe(200)
    const page = await call<{ exceptions: { document: string; lines: unknown[] }[] }>(
      "GET",
      "/admin/ocop/exceptions?kind=PICKING_SHORT",
      { headers: office },
    )
    expect(page.exceptions).toEqual([
      expect.objectContaining({
        document: orderCode,
        lines: [expect.objectContaining({ found: 500, expected: 2000 })],
      }),
    ])
    const enough = [{ lineNo: 1, foundMilli: 2000 }]
    expect((await here.ask("short", { orderCode, staffId, lines: enough })).status).toBe(400)

    const packs = await Promise.all([1, 2].map(() => here.ask("pack", { orderCode, staffId })))
    expect(packs.map(({ status }) => status)).toEqual([200, 200])
    const { rows } = await db.query(
      "select 1 from order_fulfillment where order_id = $1 and deleted_at is null",
      [orderId(orderCode)],
    )
    expect(rows).toHaveLength(1)
    const packed = (await here.list()).orders.find(({ code }) => code === orderCode)
    expect(packed?.packedAt).not.toBeNull()
    await eventually(async () => {
      const told = await db.query(
        "select 1 from outbox_message where payload->>'code' = $1 and payload->>'template' = 'web-order-ready'",
        [orderCode],
      )
      expect(told.rows).toHaveLength(1)
    })
  })

  it("packed in two parts is told of once, when the last of it lies ready", async () => {
    const { code } = await place("cod", { pickupAt: "HT01", pieces: 2 })
    await drained(code)
    const told = async (order = code) => {
      const { rows } = await db.query(
        "select 1 from outbox_message where payload->>'code' = $1 and payload->>'template' = 'web-order-ready'",
        [order],
      )
      return rows.length
    }
    /** Another order that was packed later has been told of: all were looked at. */
    const looked = async () => {
      const { code: later } = await place("cod", { pickupAt: "HT01" })
      await drained(later)
      await pack(later)
      await eventually(async () => expect(await told(later)).toBe(1))
    }
    const first = await pack(code, 1)
    await looked()
    expect(await told()).toBe(0)
    await pack(code, 1)
    await eventually(async () => expect(await told()).toBe(1))
    await looked()
    expect(await told()).toBe(1)
    // The office gives the part away that was packed first: the rest is no news.
    const at = `/admin/orders/${orderId(code)}/fulfillments/${first.id}`
    await call("POST", `${at}/mark-as-delivered`, { body: {}, headers: office })
    await looked()
    expect(await told()).toBe(1)
  })

  it("of which the office packed or gave a part is packed and handed over whole at the till", async () => {
    const here = await counterAt("HT01")
    const { staffId } = here
    const order = await place("cod", { pickupAt: "HT01", pieces: 3 })
    const { code: orderCode, totals } = order
    await drained(orderCode)
    const listed = async () => (await here.list()).orders.find(({ code }) => code === orderCode)
    const packed = async () => {
      const { rows } = await db.query(
        `select trim_scale(sum(i.quantity))::text all, count(*)::int parts,
           trim_scale(sum(i.quantity) filter (where f.delivered_at is not null))::text given
         from fulfillment_item i join fulfillment f on f.id = i.fulfillment_id
         where i.line_item_id = $1 and f.canceled_at is null`,
        [`ordli_web_${orderCode.toLowerCase()}_1`],
      )
      return rows[0]
    }
    const lots = async () => {
      const skuId = order.lines[0]?.skuId
      const lying = (await here.list()).lots.filter((lot) => lot.skuId === skuId)
      return lying.reduce((sum, { qtyMilli }) => sum + qtyMilli, 0)
    }
    const before = await lots()
    const part = await pack(orderCode, 1)
    expect(await listed()).toMatchObject({ packedAt: null, lines: [{ qtyMilli: 3000 }] })
    expect(await lots()).toBe(before - 1000)
    const at = `/admin/orders/${orderId(orderCode)}/fulfillments/${part.id}`
    await call("POST", `${at}/mark-as-delivered`, { body: {}, headers: office })
    expect(await listed()).toMatchObject({ packedAt: null, lines: [{ qtyMilli: 2000 }] })
    expect((await here.ask("pack", { orderCode, staffId })).status).toBe(200)
    expect(await packed()).toEqual({ all: "3", parts: 2, given: "1" })
    expect((await listed())?.packedAt).not.toBeNull()

    await here.takes(orderCode, totals.total)
    const asked = { orderCode, pickupCode: await codeOf(orderCode) }
    expect((await here.ask("hand-over", { ...asked, key: randomUUID(), staffId })).status).toBe(200)
    expect(await packed()).toEqual({ all: "3", parts: 2, given: "3" })
    expect(await listed()).toBeUndefined()
    await eventually(async () => expect(await statusOf(orderCode)).toBe("fulfilled"))

    const other = await place("cod", { pickupAt: "HT01", pieces: 2 })
    await drained(other.code)
    await pack(other.code, 1)
    await here.takes(other.code, other.totals.total)
    const given = { orderCode: other.code, pickupCode: await codeOf(other.code), staffId }
    expect((await here.ask("hand-over", { ...given, key: randomUUID() })).status).toBe(200)
    await eventually(async () => expect(await statusOf(other.code)).toBe("fulfilled"))
    expect(await inMedusa(orderId(other.code))).toMatchObject({ fulfillment_status: "delivered" })
  })

  it("of which the office took a line out is packed without it", async () => {
    const here = await counterAt("HT01")
    const { code: orderCode } = await place("cod", { pickupAt: "HT01", kinds: 2 })
    await drained(orderCode)
    await takeOut(orderCode, 2)
    const listed = async () => (await here.list()).orders.find(({ code }) => code === orderCode)
    expect((await listed())?.lines).toHaveLength(1)
    const { staffId } = here
    expect((await here.ask("pack", { orderCode, staffId })).status).toBe(200)
    expect((await listed())?.packedAt).not.toBeNull()
  })
})
