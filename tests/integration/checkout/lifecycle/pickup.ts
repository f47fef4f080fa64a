import { randomUUID } from "node:crypto"
import type {
  OutletOrders,
  PosSnapshot,
  Reservation,
  ReservationQuote,
  WebOrderView,
} from "@ocop/contracts"
import { checkLaws } from "@ocop/ops"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { openTill } from "../../intake/support/till.js"
import {
  backend,
  call,
  database,
  db,
  drained,
  eventually,
  inMedusa,
  office,
  orderId,
  pack,
  place,
  shop,
  someSku,
} from "./stage.js"

async function counterAt(outletCode: string) {
  const { code } = await call<{ code: string }>("POST", "/admin/ocop/enrolment-codes", {
    body: { outletCode },
    headers: office,
  })
  const till = await openTill(backend.url, code)
  const snapshot: PosSnapshot = (await till.snapshot()).body
  const staffId = snapshot.staff[0]?.id ?? ""
  type Told = { code?: string; due?: number; handedAt?: string; details?: Record<string, unknown> }
  return {
    till,
    staffId,
    list: async () => (await till.call<OutletOrders>("GET", "/pos/outlet-orders")).body,
    ask: (what: string, body: object) =>
      till.call<Told>("POST", `/pos/outlet-orders/${what}`, body),
    takes: (orderCode: string, amount: number, tender?: object) => {
      const head = { kind: "cash-moved", id: randomUUID(), at: new Date().toISOString(), staffId }
      const why = {
        direction: "in",
        reason: "order",
        orderCode,
        amount,
        note: null,
        ...(tender && { tender }),
      }
      return till.send([{ ...head, sessionId: till.sessionId, ...why }])
    },
  }
}

const codeOf = async (code: string): Promise<string> => {
  const path = `/store/web-orders/${code}?phone=0900000001`
  const { pickupCode } = await call<WebOrderView>("GET", path, { headers: shop })
  return pickupCode ?? ""
}

const pidOf = async (client: pg.Client) =>
  (await client.query<{ pid: number }>("select pg_backend_pid() pid")).rows[0]?.pid

const statusOf = async (code: string) => {
  const { rows } = await db.query<{ status: string }>(
    "select status from web_order where code = $1",
    [code],
  )
  return rows[0]?.status
}

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
    await pack(code, 1)
    await looked()
    expect(await told()).toBe(0)
    await pack(code, 1)
    await eventually(async () => expect(await told()).toBe(1))
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

  it("is held for somebody at another outlet, fetched there with its deposit counted, or runs out", async () => {
    const [here, there] = await Promise.all([counterAt("HT01"), counterAt("HT02")])
    const skuId = await someSku()
    const free = async () => {
      const { rows } = await db.query<{ free: number }>(
        `select (l.stocked_quantity - l.reserved_quantity)::float8 free from inventory_level l
         join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id
         join outlet_stock_location ol on ol.stock_location_id = l.location_id
         join outlet o on o.id = ol.outlet_id where v.variant_id = $1 and o.code = 'HT01'`,
        [skuId],
      )
      return rows[0]?.free ?? 0
    }
    const ask = <T>(path: string, body: object) =>
      there.till.call<T & { code?: string }>("POST", `/pos/reservations${path}`, body)
    const goods = { outletCode: "HT01", lines: [{ skuId, qtyMilli: 2000 }] }
    const before = await free()
    const quote = (await ask<ReservationQuote>("/quotes", goods)).body
    expect(quote).toMatchObject({ isEnough: true })
    expect(await free()).toBe(before)
    const wish = {
      ...{ ...goods, key: randomUUID(), staffId: there.staffId, quoteHash: quote.quoteHash },
      ...{ name: "DEMO Khách", phone: "0900000001", ageConfirmed: false },
      consents: quote.consents,
    }
    for (const [code, change] of [
      ["FORBIDDEN", { staffId: here.staffId }],
      ["OUTLET_UNKNOWN", { outletCode: "HT02" }],
      ["PHONE_INVALID", { phone: "12345678" }],
      ["CONSENT_MISSING", { consents: [] }],
      ["PRICE_CHANGED", { quoteHash: "of yesterday" }],
      ["STOCK_SHORT", { lines: [{ skuId, qtyMilli: 900_000_000 }] }],
    ] as const) {
      const told = await ask("", { ...wish, ...change, key: randomUUID() })
      expect(told.body.code, code).toBe(code)
    }
    expect(await free()).toBe(before)
    const { orderCode, total } = (await ask<Reservation>("", wish)).body
    expect((await ask<Reservation>("", wish)).body.orderCode).toBe(orderCode)
    expect((await ask("", { ...wish, name: "DEMO Khác" })).body.code).toBe("CONFLICT")
    expect(await free()).toBe(before - 2)

    await drained(orderCode)
    await there.takes(orderCode, 10_000)
    const listed = (await here.list()).orders.find(({ code }) => code === orderCode)
    expect(listed).toMatchObject({ due: total - 10_000, holdUntil: expect.any(String) })
    const asked = { orderCode, pickupCode: await codeOf(orderCode) }
    expect((await here.ask("check", asked)).body.due).toBe(total - 10_000)
    await here.takes(orderCode, total - 10_000)
    const given = { ...asked, key: randomUUID(), staffId: here.staffId }
    expect((await here.ask("hand-over", given)).status).toBe(200)

    const late = (await ask<Reservation>("", { ...wish, key: randomUUID() })).body.orderCode
    await drained(late)
    await there.takes(late, 10_000)
    expect(await free()).toBe(before - 4)
    await db.query(
      "update web_order_pickup set hold_until = now() - interval '1 hour' where order_code = $1",
      [late],
    )
    await eventually(async () => expect(await statusOf(late)).toBe("expired"))
    expect(await free()).toBe(before - 2)
    const { rows } = await db.query(
      `select e.kind, e.state from payment_exception e
       join incoming_payment i on i.id = e.incoming_id where i.order_code = any($1)`,
      [[orderCode, late]],
    )
    expect(rows).toEqual([{ kind: "released", state: "open" }])
  })

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

  it("runs out and gives its goods back after the office packed them and took that back", async () => {
    const { code: orderCode } = await place("cod", { pickupAt: "HT01" })
    await drained(orderCode)
    const { id } = await pack(orderCode)
    const at = `/admin/orders/${orderId(orderCode)}/fulfillments/${id}`
    await call("POST", `${at}/cancel`, { body: {}, headers: office })
    const held = async () => {
      const { rows } = await db.query(
        "select id from reservation_item where line_item_id = $1 and deleted_at is null",
        [`ordli_web_${orderCode.toLowerCase()}_1`],
      )
      return rows.length
    }
    expect(await held()).toBe(1)
    await db.query(
      `update web_order_pickup set hold_until = now() - interval '1 hour', reserved_by = 'DEMO',
         reserved_at_register = 'DEMO' where order_code = $1`,
      [orderCode],
    )
    await eventually(async () => expect(await statusOf(orderCode)).toBe("expired"))
    expect(await held()).toBe(0)
  })

  it("of which the office took a line out is packed without it", async () => {
    const here = await counterAt("HT01")
    const { code: orderCode } = await place("cod", { pickupAt: "HT01", kinds: 2 })
    await drained(orderCode)
    await call("POST", "/admin/order-edits", {
      body: { order_id: orderId(orderCode) },
      headers: office,
    })
    const edit = `/admin/order-edits/${orderId(orderCode)}`
    const second = `ordli_web_${orderCode.toLowerCase()}_2`
    await call("POST", `${edit}/items/item/${second}`, { body: { quantity: 0 }, headers: office })
    await call("POST", `${edit}/confirm`, { body: {}, headers: office })
    const listed = async () => (await here.list()).orders.find(({ code }) => code === orderCode)
    expect((await listed())?.lines).toHaveLength(1)
    const { staffId } = here
    expect((await here.ask("pack", { orderCode, staffId })).status).toBe(200)
    expect((await listed())?.packedAt).not.toBeNull()
  })

  it("does not run out while its goods are being packed", async () => {
    const { code: orderCode } = await place("cod", { pickupAt: "HT01" })
    await drained(orderCode)
    const packing = new pg.Client({ connectionString: database.url })
    await packing.connect()
    try {
      await packing.query("begin")
      // As the office's own screen does it: the reservation goes in a transaction of its own.
      const goods = "id in (select reservation_id from web_order_line where code = $1)"
      await packing.query(`update reservation_item set deleted_at = now() where ${goods}`, [
        orderCode,
      ])
      await db.query(
        `update web_order_pickup set hold_until = now() - interval '1 hour', reserved_by = 'DEMO',
           reserved_at_register = 'DEMO' where order_code = $1`,
        [orderCode],
      )
      const waiting = async () => {
        const { rows } = await db.query<{ n: number }>(
          `select count(*)::int n from pg_stat_activity where pg_blocking_pids(pid) && array[$1::int]`,
          [await pidOf(packing)],
        )
        return rows[0]?.n
      }
      await eventually(async () => expect(await waiting()).toBe(1))
      await packing.query("commit")
      await eventually(async () => {
        const { rows } = await db.query(
          "select 1 from web_order where code = $1 for update nowait",
          [orderCode],
        )
        expect(rows).toHaveLength(1)
      })
      expect(await statusOf(orderCode)).toBe("placed")
      await packing.query(`update reservation_item set deleted_at = null where ${goods}`, [
        orderCode,
      ])
    } finally {
      await packing.end()
    }
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

  it("is paid by card and by transfer at the counter, handed over, and Medusa has the money once", async () => {
    const here = await counterAt("HT01")
    const order = await place("cod", { pickupAt: "HT01" })
    const { code: orderCode, totals } = order
    await drained(orderCode)
    const { staffId } = here
    await here.takes(orderCode, 10_000, { kind: "card", reference: null })
    const asked = { orderCode, pickupCode: await codeOf(orderCode) }
    expect((await here.ask("check", asked)).body).toMatchObject({ due: totals.total - 10_000 })
    const given = { ...asked, key: randomUUID(), staffId }
    expect((await here.ask("hand-over", given)).body.code).toBe("ORDER_UNPAID")
    const bySight = { kind: "vietqr", reference: "DEMO", seenBy: "eye" }
    await here.takes(orderCode, totals.total - 10_000, bySight)
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
