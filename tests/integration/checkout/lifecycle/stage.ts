import { createHmac, randomUUID } from "node:crypto"
import { type Double, startDouble, stripeSignature } from "@ocop/card-double"
import { doubleOfGhn } from "@ocop/carrier-doubles"
import type { Quote, StartedPayment, WebOrderView } from "@ocop/contracts"
import { readPublishableKey } from "@ocop/ops"
import pg from "pg"
import { afterAll, beforeAll, expect, vi } from "vitest"
import { TEST_PASSWORDS } from "../../../support/databases.js"
import {
  AGREED,
  cloneDatabase,
  startBackend,
  type TestBackend,
  type TestDatabase,
} from "../../../support/index.js"

/** Proves the calls of a carrier. */
export const CARRIER_SECRET = "test-only-carrier-secret"
const SECRET = "test-only-bank-feed-secret"
const CARD = { secretKey: "sk_test_double", webhookSecret: "whsec_test-only" }
/** The demo province with a bank, a card gateway and a carrier, for all files of this folder. */
export let double: Double
export let ghn: Awaited<ReturnType<typeof doubleOfGhn>>
export let database: TestDatabase
export let backend: TestBackend
export let db: pg.Pool
export let office: Record<string, string>
export let shop: Record<string, string>
beforeAll(async () => {
  double = await startDouble({ ...CARD, port: 0, webhookUrl: null })
  ghn = await doubleOfGhn({ token: "test-only-token", shop: "885" })
  const numbers = Array.from({ length: 20 }, (_, n) => `HT${`${n + 1}`.padStart(2, "0")}`)
  database = await cloneDatabase()
  backend = await startBackend({
    databaseUrl: database.url,
    env: {
      SEPAY_WEBHOOK_SECRET: SECRET,
      STRIPE_API_KEY: CARD.secretKey,
      STRIPE_PUBLISHABLE_KEY: "pk_test_double",
      STRIPE_WEBHOOK_SECRET: CARD.webhookSecret,
      STRIPE_API_BASE: double.url,
      GHN_TOKEN: "test-only-token",
      GHN_SHOPS: ["NA01", ...numbers].map((code) => `${code}:885`).join(","),
      GHN_ENDPOINT: ghn.url,
      GHN_WEBHOOK_SECRET: CARRIER_SECRET,
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
  await ghn?.stop()
})

type Call = { body?: unknown; headers?: Record<string, string> }
export async function call<T>(method: "GET" | "POST", path: string, { body, headers }: Call = {}) {
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

/** Pieces of the demo province that are in stock at HT01, neither alcohol nor what gifts are packed in. */
async function someSkus(count: number): Promise<string[]> {
  const { rows } = await db.query(
    `select s.variant_id id from sku_profile s
     join product_variant_inventory_item v on v.variant_id = s.variant_id and v.deleted_at is null
     join inventory_level l on l.inventory_item_id = v.inventory_item_id and l.deleted_at is null
     join outlet_stock_location ol on ol.stock_location_id = l.location_id and ol.deleted_at is null
     join outlet o on o.id = ol.outlet_id and o.code = 'HT01'
     where s.sell_mode = 'PIECE' and not s.alcohol and not s.is_packing and l.stocked_quantity - l.reserved_quantity > 8
     order by s.code limit $1`,
    [count],
  )
  return rows.map(({ id }) => id)
}
export const someSku = async () => (await someSkus(1))[0] ?? ""

const HOME = { communeCode: "18073", provinceCode: "42" }
type More = {
  email?: string
  voucher?: string
  pieces?: number
  /** How many different goods, so many pieces of each. */
  kinds?: number
  isGift?: boolean
  to?: typeof HOME
  /** The outlet where it is fetched. */
  pickupAt?: string
}
export async function place(payment: WebOrderView["payment"], given: More = {}) {
  const { email, voucher, pieces = 1, kinds = 1, isGift = false, to = HOME, pickupAt } = given
  const skuIds = await someSkus(kinds)
  const goods = skuIds.map((skuId) => ({ skuId, qtyMilli: pieces * 1000 }))
  const gift = { giftId: randomUUID(), packingCode: "paper-box", card: "DEMO", lines: goods }
  const wanted = isGift ? { lines: [], gifts: [gift] } : { lines: goods }
  const code = voucher === undefined ? {} : { voucher }
  const fulfilment = pickupAt
    ? { mode: "pickup", outletCode: pickupAt }
    : { mode: "delivery", ...to, line: "12 đường DEMO" }
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
    shipping_address: { first_name: string; city: string; province: string }
    shipping_methods: { amount: number }[]
  }
}
export const inMedusa = async (id: string) =>
  (await call<Order>("GET", `/admin/orders/${id}`, { headers: office })).order
export const eventually = <T>(check: () => Promise<T>) =>
  vi.waitFor(check, { timeout: 20_000, interval: 200 })
export const orderId = (code: string) => `order_web_${code.toLowerCase()}`
export const drained = (code: string) =>
  eventually(async () => {
    const { rows } = await db.query("select drained_at from web_order where code = $1", [code])
    expect(rows[0].drained_at).not.toBeNull()
  })

export async function pay(code: string, amount: number) {
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

/** The office takes a line out of an order. */
export async function takeOut(code: string, lineNo: number) {
  const edit = `/admin/order-edits/${orderId(code)}`
  const item = `ordli_web_${code.toLowerCase()}_${lineNo}`
  await call("POST", "/admin/order-edits", { body: { order_id: orderId(code) }, headers: office })
  await call("POST", `${edit}/items/item/${item}`, { body: { quantity: 0 }, headers: office })
  await call("POST", `${edit}/confirm`, { body: {}, headers: office })
}

/** The office packs the goods of an order, or some pieces of each; the parcel's id and what is in it. */
export async function pack(code: string, pieces = Number.POSITIVE_INFINITY) {
  type Goods = { id: string; quantity: number }[]
  type Parts = { order: { items: Goods; fulfillments: { id: string }[] } }
  const fields = "?fields=id,*items,*items.detail,*fulfillments"
  const at = `/admin/orders/${orderId(code)}`
  const read = async () => (await call<Parts>("GET", at + fields, { headers: office })).order
  const items = (await read()).items.map(({ id, quantity }) => ({
    id,
    quantity: Math.min(quantity, pieces),
  }))
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
export async function payByCard(code: string) {
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
