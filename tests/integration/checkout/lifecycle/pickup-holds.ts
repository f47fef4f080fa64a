import { randomUUID } from "node:crypto"
import type { Reservation, ReservationQuote } from "@ocop/contracts"
import pg from "pg"
import { describe, expect, it } from "vitest"
import { codeOf, counterAt, statusOf } from "./counter.js"
import {
  call,
  database,
  db,
  drained,
  eventually,
  office,
  orderId,
  pack,
  place,
  someSku,
  takeOut,
} from "./stage.js"

const pidOf = async (client: pg.Client) =>
  (await client.query<{ pid: number }>("select pg_backend_pid() pid")).rows[0]?.pid

describe("an order that its customer fetches", () => {
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

  it("runs out also where the office took a line out of it", async () => {
    const { code: orderCode } = await place("cod", { pickupAt: "HT01", kinds: 2 })
    await drained(orderCode)
    await takeOut(orderCode, 2)
    await db.query(
      `update web_order_pickup set hold_until = now() - interval '1 hour', reserved_by = 'DEMO',
         reserved_at_register = 'DEMO' where order_code = $1`,
      [orderCode],
    )
    await eventually(async () => expect(await statusOf(orderCode)).toBe("expired"))
    const held = await db.query(
      "select 1 from reservation_item where line_item_id like $1 and deleted_at is null",
      [`ordli_web_${orderCode.toLowerCase()}_%`],
    )
    expect(held.rows).toEqual([])
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
})
