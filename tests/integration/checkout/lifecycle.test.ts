import { createHmac, randomUUID } from "node:crypto"
import { type Double, startDouble, stripeSignature } from "@ocop/card-double"
import type {
  PaymentQueue,
  PosSnapshot,
  Quote,
  StartedPayment,
  WebOrderView,
} from "@ocop/contracts"
import { posSnapshot } from "@ocop/contracts"
import { checkLaws, readPublishableKey } from "@ocop/ops"
import pg from "pg"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import { TEST_PASSWORDS } from "../../support/databases.js"
import {
  AGREED,
  cloneDatabase,
  startBackend,
  type TestBackend,
  type TestDatabase,
} from "../../support/index.js"
import { openTill } from "../intake/support/till.js"

const SECRET = "test-only-bank-feed-secret"
const CARD = { secretKey: "sk_test_double", webhookSecret: "whsec_test-only" }
let double: Double
let database: TestDatabase
let backend: TestBackend
let db: pg.Pool
let office: Record<string, string>
let shop: Record<string, string>
beforeAll(async () => {
  double = await startDouble({ ...CARD, port: 0, webhookUrl: null })
  database = await cloneDatabase()
  backend = await startBackend({
    databaseUrl: database.url,
    env: {
      SEPAY_WEBHOOK_SECRET: SECRET,
      STRIPE_API_KEY: CARD.secretKey,
      STRIPE_PUBLISHABLE_KEY: "pk_test_double",
      STRIPE_WEBHOOK_SECRET: CARD.webhookSecret,
      STRIPE_API_BASE: double.url,
    },
  })
  db = new pg.Pool({ connectionString: database.url, max: 2 })
  const { token } = await call<{ token: string }>("POST", "/auth/user/emailpass", {
    body: { email: "admin@ocop.test", password: TEST_PASSWORDS.admin },
  })
  office = { authorization: `Bearer ${token}` }
  shop = { "x-publishable-api-key": await readPublishableKey(database.url) }
})
afterAll(async () => {
  await db?.end()
  await backend?.stop()
  await database?.drop()
  await double?.stop()
})

type Call = { body?: unknown; headers?: Record<string, string> }
async function call<T>(method: "GET" | "POST", path: string, { body, headers }: Call = {}) {
  const raw = body === undefined ? undefined : JSON.stringify(body)
  const answer = await fetch(`${backend.url}${path}`, {
    method,
    headers: { "content-type": "application/json", ...headers },
    body: raw,
  })
  const text = await answer.text()
  expect(answer.status, `${method} ${path}: ${text}`).toBe(200)
  return JSON.parse(text) as T
}

/** A piece of the demo province that is in stock at HT01, not alcohol. */
async function someSku(): Promise<string> {
  const { rows } = await db.query(
    `select s.variant_id id from sku_profile s
     join product_variant_inventory_item v on v.variant_id = s.variant_id and v.deleted_at is null
     join inventory_level l on l.inventory_item_id = v.inventory_item_id and l.deleted_at is null
     join outlet_stock_location ol on ol.stock_location_id = l.location_id and ol.deleted_at is null
     join outlet o on o.id = ol.outlet_id and o.code = 'HT01'
     where s.sell_mode = 'PIECE' and not s.alcohol and l.stocked_quantity - l.reserved_quantity > 8
     order by s.code limit 1`,
  )
  return rows[0].id
}

type More = { email?: string; voucher?: string; pieces?: number; isGift?: boolean }
async function place(payment: WebOrderView["payment"], given: More = {}) {
  const { email, voucher, pieces = 1, isGift = false } = given
  const goods = [{ skuId: await someSku(), qtyMilli: pieces * 1000 }]
  const gift = { giftId: randomUUID(), packingCode: "paper-box", card: "DEMO", lines: goods }
  const wanted = isGift ? { lines: [], gifts: [gift] } : { lines: goods }
  const code = voucher === undefined ? {} : { voucher }
  const fulfilment = { mode: "delivery", communeCode: "18073", line: "12 đường DEMO" }
  const quote = await call<Quote>("POST", "/store/quotes", {
    body: { ...wanted, fulfilment, ...code },
    headers: shop,
  })
  return call<WebOrderView>("POST", "/store/web-orders", {
    body: {
      ...wanted,
      ...(isGift ? { recipient: { name: "DEMO Người nhận", phone: "0900000002" } } : {}),
      fulfilment,
      quoteHash: quote.quoteHash,
      consents: AGREED,
      contact: { name: "DEMO Khách", phone: "0900000001", email: email ?? null },
      payment,
      ...code,
    },
    headers: { ...shop, "idempotency-key": randomUUID() },
  })
}

type Order = {
  order: {
    status: string
    payment_status: string
    fulfillment_status: string
    total: number
    summary: { paid_total: number; pending_difference: number }
    shipping_address: { first_name: string }
    shipping_methods: { amount: number }[]
  }
}
const inMedusa = async (id: string) =>
  (await call<Order>("GET", `/admin/orders/${id}`, { headers: office })).order
const eventually = <T>(check: () => Promise<T>) =>
  vi.waitFor(check, { timeout: 20_000, interval: 200 })
const orderId = (code: string) => `order_web_${code.toLowerCase()}`
const drained = (code: string) =>
  eventually(async () => {
    const { rows } = await db.query("select drained_at from web_order where code = $1", [code])
    expect(rows[0].drained_at).not.toBeNull()
  })

async function pay(code: string, amount: number) {
  const raw = JSON.stringify({
    id: randomUUID(),
    transactionDate: "2026-11-21 14:02:37",
    accountNumber: (await db.query("select bank_account a from legal_entity where is_operator"))
      .rows[0].a,
    transferType: "in",
    transferAmount: amount,
    content: `DEMO ${code}`,
  })
  const at = String(Math.floor(Date.now() / 1000))
  const signature = createHmac("sha256", SECRET).update(`${at}.${raw}`).digest("hex")
  await call("POST", "/hooks/bank-feed/sepay", {
    body: JSON.parse(raw),
    headers: { "x-sepay-timestamp": at, "x-sepay-signature": `sha256=${signature}` },
  })
}

/** The office packs all goods of an order; the parcel's id and what is in it. */
async function pack(code: string) {
  type Goods = { id: string; quantity: number }[]
  type Parts = { order: { items: Goods; fulfillments: { id: string }[] } }
  const fields = "?fields=id,*items,*items.detail,*fulfillments"
  const at = `/admin/orders/${orderId(code)}`
  const read = async () => (await call<Parts>("GET", at + fields, { headers: office })).order
  const items = (await read()).items.map(({ id, quantity }) => ({ id, quantity }))
  const { rows } = await db.query("select location_id id from web_order_line where code = $1", [
    code,
  ])
  await call("POST", `${at}/fulfillments`, {
    body: { items, location_id: rows[0].id },
    headers: office,
  })
  const [parcel] = (await read()).fulfillments
  if (!parcel) throw new Error("nothing was packed")
  return { id: parcel.id, items }
}

/** Pays with a card at the double, and tells as Stripe does. */
async function payByCard(code: string) {
  const started = await call<StartedPayment>("POST", `/store/web-orders/${code}/payment`, {
    body: { phone: "0900000001" },
    headers: shop,
  })
  if (started.kind !== "card") throw new Error("no card")
  const [id = ""] = started.clientSecret.split("_secret_")
  await fetch(`${double.url}/v1/payment_intents/${id}/confirm`, {
    method: "POST",
    body: new URLSearchParams({
      client_secret: started.clientSecret,
      "payment_method_data[card][number]": "4242424242424242",
    }),
  })
  const created = Math.floor(Date.now() / 1000)
  const event = {
    id: `evt_${id}`,
    object: "event",
    type: "payment_intent.succeeded",
    created,
    livemode: false,
    data: { object: double.intents.get(id) },
  }
  const signature = stripeSignature(JSON.stringify(event), CARD.webhookSecret, created)
  await call("POST", "/hooks/gateway/stripe", {
    body: event,
    headers: { "stripe-signature": signature },
  })
  return id
}

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

describe("a till of the demo province", () => {
  it("learns the limits that the office sets, and the office cannot set impossible ones", async () => {
    const set = async (body: unknown) => {
      const answer = await fetch(`${backend.url}/admin/ocop/role-limits`, {
        method: "POST",
        headers: { "content-type": "application/json", ...office },
        body: JSON.stringify(body),
      })
      return { status: answer.status, body: (await answer.json()) as { code?: string } }
    }
    const limit = { outletCode: "HT02", role: "cashier", maxDiscountBp: 700, maxRefund: 90_000 }
    expect((await set({ ...limit, outletCode: "HT99" })).body.code).toBe("OUTLET_UNKNOWN")
    expect((await set({ ...limit, maxDiscountBp: 10_001 })).status).toBe(400)
    expect((await set({ ...limit, maxRefund: null })).status).toBe(400)
    const before = await call<{ limits: unknown[] }>("GET", "/admin/ocop/role-limits", {
      headers: office,
    })
    expect((await set(limit)).status).toBe(200)
    const after = await call<{ limits: unknown[] }>("GET", "/admin/ocop/role-limits", {
      headers: office,
    })
    expect(after.limits).toEqual([expect.objectContaining(limit), ...before.limits])
  })

  it("is enrolled by the office, sells offline goods as an order paid and delivered, and is revoked", async () => {
    const { code } = await call<{ code: string }>("POST", "/admin/ocop/enrolment-codes", {
      body: { outletCode: "HT01" },
      headers: office,
    })
    const till = await openTill(backend.url, code)
    const snapshot: PosSnapshot = (await till.snapshot()).body
    expect(posSnapshot.safeParse(snapshot).error?.issues).toBeUndefined()
    expect(snapshot.skus.length).toBeGreaterThan(100)
    expect(snapshot.staff.length).toBeGreaterThan(1)
    const weighed = snapshot.skus.find((sku) => sku.sellMode === "WEIGHT")
    const sale = till.sale({ lines: [{ of: weighed, qtyMilli: 500 }] })
    const answer = await till.send([sale])
    expect(["accepted", "needs_review"]).toContain(answer.body.results[0]?.status)
    const id = `order_pos_${sale.id.replaceAll("-", "")}`
    await eventually(async () =>
      expect(await inMedusa(id)).toMatchObject({
        status: "completed",
        payment_status: "captured",
        fulfillment_status: "delivered",
        total: sale.totals.total,
        summary: { pending_difference: 0 },
      }),
    )
    const { registers } = await call<{ registers: { deviceId: string; appliedThrough: number }[] }>(
      "GET",
      "/admin/ocop/registers",
      { headers: office },
    )
    expect(registers).toContainEqual(
      expect.objectContaining({ deviceId: till.device.deviceId, appliedThrough: 1 }),
    )
    await call("POST", `/admin/ocop/registers/devices/${till.device.deviceId}/revoke`, {
      headers: office,
    })
    expect((await till.send([till.sale()])).body.results[0]?.code).toBe("DEVICE_REVOKED")
    const page = await call<{ exceptions: { id: string; kind: string }[] }>(
      "GET",
      "/admin/ocop/exceptions?kind=FACT_QUARANTINED",
      { headers: office },
    )
    const [exception] = page.exceptions
    await call("POST", `/admin/ocop/exceptions/${exception?.id}/close`, {
      body: { note: "DEMO: the till was replaced" },
      headers: office,
    })
    const after = await call<{ count: number }>(
      "GET",
      "/admin/ocop/exceptions?kind=FACT_QUARANTINED",
      { headers: office },
    )
    expect(after.count).toBe(page.exceptions.length - 1)
  })
})
