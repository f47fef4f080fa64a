import { randomBytes, randomUUID } from "node:crypto"
import pg from "pg"
import { adminToken, cloneDatabase, startBackend, type TestBackend } from "../../support/index.js"

const JWT_SECRET = "stock-tests-jwt-secret"

export type Sku = { variantId: string; itemId: string; price: number }
export type SaleLine = {
  sku: Sku
  qty: number
  payable?: number
  rateBp?: number | null
}

/**
 * A small shop made through Medusa's admin API on an empty, migrated database: two outlets, one
 * online channel, two products. Money is đồng, quantities are units.
 */
export async function openShop(options: { env?: NodeJS.ProcessEnv } = {}) {
  const database = await cloneDatabase({ seeded: false })
  const env = { JWT_SECRET, ...options.env }
  const backend: TestBackend = await startBackend({ databaseUrl: database.url, env })
  const db = new pg.Pool({ connectionString: database.url, options: "-c ocop.today=2026-11-21" })
  const headers = {
    authorization: `Bearer ${adminToken(JWT_SECRET)}`,
    "content-type": "application/json",
  }

  const call = async (method: string, path: string, body?: unknown) => {
    const response = await fetch(`${backend.url}${path}`, {
      method,
      headers,
      body: body === undefined ? undefined : JSON.stringify(body),
    })
    // biome-ignore lint/suspicious/noExplicitAny: answers of Medusa's admin API, checked by the tests
    const json: any = await response.json().catch(() => null)
    return { status: response.status, body: json }
  }
  /** A call that must succeed. */
  const admin = async (method: string, path: string, body?: unknown) => {
    const answer = await call(method, path, body)
    if (answer.status >= 300) {
      throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
    }
    return answer.body
  }
  const rows = async <T extends pg.QueryResultRow>(sql: string, params: unknown[] = []) =>
    (await db.query<T>(sql, params)).rows
  const post = (lines: object[]) =>
    db.query("select stock_post($1)", [
      JSON.stringify(lines.map((line, n) => ({ n, cause: "seed", ...line }))),
    ])

  const { sales_channel: online } = await admin("POST", "/admin/sales-channels", { name: "Online" })
  await admin("POST", "/admin/regions", {
    name: "Việt Nam",
    currency_code: "vnd",
    countries: ["vn"],
    payment_providers: ["pp_system_default"],
    is_tax_inclusive: true,
  })
  const { shipping_profile: profile } = await admin("POST", "/admin/shipping-profiles", {
    name: "Test",
    type: "test",
  })
  const outlets: { locationId: string; channelId: string }[] = []
  for (const name of ["A", "B"]) {
    const { stock_location: location } = await admin("POST", "/admin/stock-locations", { name })
    const { sales_channel: channel } = await admin("POST", "/admin/sales-channels", { name })
    const at = `/admin/stock-locations/${location.id}`
    await admin("POST", `${at}/sales-channels`, { add: [channel.id, online.id] })
    await admin("POST", `${at}/fulfillment-providers`, { add: ["manual_manual"] })
    outlets.push({ locationId: location.id, channelId: channel.id })
  }
  const [a, b] = outlets
  if (!a || !b) throw new Error("two outlets")
  const set = await admin("POST", `/admin/stock-locations/${a.locationId}/fulfillment-sets`, {
    name: "Delivery",
    type: "shipping",
  }).then(() => rows<{ id: string }>("select id from fulfillment_set"))
  const { fulfillment_set } = await admin(
    "POST",
    `/admin/fulfillment-sets/${set[0]?.id}/service-zones`,
    { name: "VN", geo_zones: [{ type: "country", country_code: "vn" }] },
  )
  const { shipping_option: option } = await admin("POST", "/admin/shipping-options", {
    name: "Delivery",
    service_zone_id: fulfillment_set.service_zones[0].id,
    shipping_profile_id: profile.id,
    provider_id: "manual_manual",
    price_type: "flat",
    type: { label: "Delivery", description: "Delivery", code: "delivery" },
    prices: [{ currency_code: "vnd", amount: 30000 }],
  })

  const product = async (title: string, price: number): Promise<Sku> => {
    const made = await admin("POST", "/admin/products", {
      title,
      status: "published",
      shipping_profile_id: profile.id,
      sales_channels: [online.id, a.channelId, b.channelId].map((id) => ({ id })),
      options: [{ title: "Loại", values: ["1"] }],
      variants: [
        {
          title: "1",
          sku: `T-${randomBytes(4).toString("hex")}`,
          options: { Loại: "1" },
          prices: [{ currency_code: "vnd", amount: price }],
        },
      ],
    })
    const variantId = made.product.variants[0].id
    const [link] = await rows<{ id: string }>(
      "select inventory_item_id id from product_variant_inventory_item where variant_id = $1",
      [variantId],
    )
    return { variantId, itemId: link?.id ?? "", price }
  }

  let seq = 0
  /** Writes a till sale as the intake does: fact rows and stock, one transaction. */
  const sale = async (
    lines: SaleLine[],
    given: { outlet?: typeof a; total?: number; tenders?: [string, number][] } = {},
  ) => {
    const id = randomUUID()
    const outlet = given.outlet ?? a
    const payable = (line: SaleLine) => line.payable ?? Math.round(line.sku.price * line.qty)
    const total = given.total ?? lines.reduce((sum, line) => sum + payable(line), 0)
    const tenders = given.tenders ?? [["cash", total]]
    const tendered = tenders.reduce((sum, [, amount]) => sum + amount, 0)
    const client = await db.connect()
    try {
      await client.query("begin")
      await client.query(
        `insert into sale (id, outlet_id, location_id, sales_channel_id, register_id, device_id, epoch,
           seq, receipt_no, session_id, staff_id, at, business_day, content_hash, fact, status, total,
           change, public_code)
         values ($1, 'outlet_t', $2, $3, 'reg_t', 'dev_t', 1, $4, $5, $1, 'staff_t', now(),
           '2026-11-21', 'h', $9, 'accepted', $6, $7, $8)`,
        [
          id,
          outlet.locationId,
          outlet.channelId,
          ++seq,
          `HT01-01-1-${seq}`,
          total,
          tendered - total,
          randomBytes(16).toString("hex"),
          { totals: { rounding: total - lines.reduce((sum, line) => sum + payable(line), 0) } },
        ],
      )
      for (const [n, line] of lines.entries()) {
        const rateBp = line.rateBp === undefined ? 800 : line.rateBp
        const net = rateBp ? Math.round(payable(line) / (1 + rateBp / 10_000)) : payable(line)
        await client.query(
          `insert into sale_line values ($1, $2, $3, $4, $5, $6, 0, $7, $8, $9, $10, $11, 'rule', $12, 'hộp')`,
          [
            id,
            n + 1,
            line.sku.variantId,
            line.sku.itemId,
            line.qty,
            line.sku.price,
            payable(line),
            net,
            payable(line) - net,
            rateBp === null ? "NOT_SUBJECT" : "RATE",
            rateBp,
            `Hàng ${n + 1}`,
          ],
        )
      }
      for (const [n, [kind, amount]] of tenders.entries()) {
        await client.query("insert into sale_tender values ($1, $2, $3, $4)", [
          id,
          n + 1,
          kind,
          amount,
        ])
      }
      await client.query("select stock_post($1)", [
        JSON.stringify(
          lines.map((line, n) => ({
            n,
            i: line.sku.itemId,
            l: outlet.locationId,
            q: -line.qty,
            cause: "sale",
            reference: `sale:${id}`,
          })),
        ),
      ])
      await client.query("commit")
    } catch (error) {
      await client.query("rollback")
      throw error
    } finally {
      client.release()
    }
    return { id, orderId: `order_pos_${id.replaceAll("-", "")}`, total }
  }

  let refundSeq = 0
  /** Posts goods of a sale that came back as the intake does: the fact, then its rows and stock. */
  const refund = async (
    saleId: string,
    lines: { n: number; qty: number; payable: number; condition?: string; sku: Sku }[],
    given: { total?: number; payments?: [string, number][] } = {},
  ) => {
    const id = randomUUID()
    const total = given.total ?? lines.reduce((sum, { payable }) => sum + payable, 0)
    const head = { id, sale_id: saleId, outlet_id: "outlet_t", location_id: a.locationId }
    const refundNo = `HT01-01-1-T${++refundSeq}`
    const number = { register_id: "reg_t", epoch: 1, refund_seq: refundSeq, refund_no: refundNo }
    const what = { session_id: id, staff_id: "staff_t", approved_by: null, reason: "faulty", total }
    const when = { at: new Date().toISOString(), business_day: "2026-11-21" }
    await db.query(
      `insert into session_fact (id, session_id, device_id, kind, content_hash, fact)
       values ($1, $1, 'dev_t', 'refund', 'h', '{}')`,
      [id],
    )
    await db.query("select intake_post_refunds($1, $2, $3)", [
      JSON.stringify([{ ...head, ...number, ...what, ...when }]),
      JSON.stringify(
        lines.map(({ n, qty, payable, condition = "SELLABLE", sku }) => ({
          ...{ refund_id: id, line_no: n, sale_id: saleId, variant_id: sku.variantId },
          ...{ inventory_item_id: sku.itemId, location_id: a.locationId, actor: "staff:t" },
          ...{ qty, condition, payable, net: payable, vat: 0 },
        })),
      ),
      JSON.stringify(
        (given.payments ?? [["cash", total]]).map(([kind, amount], i) => ({
          ...{ refund_id: id, n: i + 1, kind, amount, reference: null },
        })),
      ),
    ])
    return { id, refundNo }
  }

  /** Writes a web order as the checkout does: reservations and rows, one transaction. */
  const webOrder = async (
    lines: { sku: Sku; qty: number; locationId?: string }[],
    given: { payment?: "cod" | "vietqr"; shipping?: number } = {},
  ) => {
    const code = `T${randomBytes(4).toString("hex").toUpperCase()}`
    const payment = given.payment ?? "cod"
    const shipping = given.shipping ?? 30_000
    const goods = lines.reduce((sum, { sku, qty }) => sum + Math.round(sku.price * qty), 0)
    await db.query("begin; end")
    const client = await db.connect()
    try {
      await client.query("begin")
      await client.query(
        `insert into web_order (code, idempotency_key, request_hash, status, seller_id, contact,
           fulfilment, payment, locale, business_day, goods, shipping, net, vat, total, vat_by_rate,
           placed_at, pay_before)
         values ($1, gen_random_uuid(), 'h', $2, 'le_t', $3, $4, $5, 'vi', '2026-11-21', $6, $7, $8,
           0, $8, '[]', now(), $9)`,
        [
          code,
          payment === "cod" ? "placed" : "awaiting_payment",
          JSON.stringify({ name: "Khách thử", phone: "0900000000", email: null }),
          JSON.stringify({ mode: "delivery", communeCode: "18073", line: "1 Đường Thử" }),
          payment,
          goods,
          shipping,
          goods + shipping,
          payment === "cod" ? null : new Date(Date.now() + 600_000),
        ],
      )
      for (const [n, { sku, qty, locationId }] of lines.entries()) {
        const reservation = `resitem_web_${code.toLowerCase()}_${n + 1}`
        const location = locationId ?? a.locationId
        await client.query(
          `insert into reservation_item (id, inventory_item_id, location_id, quantity, raw_quantity)
           values ($1, $2, $3, $4::numeric, jsonb_build_object('value', $4::text, 'precision', 20))`,
          [reservation, sku.itemId, location, String(qty)],
        )
        await client.query(
          `insert into web_order_line values ($1, $2, $3, $4, $5, 'outlet_t', $6, $7, $8, $8, 0, 'NOT_SUBJECT',
             null, 'rule', $9, 'hộp', $10)`,
          [
            code,
            n + 1,
            sku.variantId,
            sku.itemId,
            location,
            qty,
            sku.price,
            Math.round(sku.price * qty),
            `Hàng ${n + 1}`,
            reservation,
          ],
        )
      }
      await client.query("commit")
    } catch (error) {
      await client.query("rollback")
      throw error
    } finally {
      client.release()
    }
    return { code, orderId: `order_web_${code.toLowerCase()}`, total: goods + shipping }
  }

  /** Resolves when `check` gives a value; the drain ticks every two seconds. */
  const eventually = async <T>(check: () => Promise<T | undefined | false>): Promise<T> => {
    for (let n = 0; n < 150; n++) {
      const value = await check()
      if (value) return value
      await new Promise((done) => setTimeout(done, 100))
    }
    throw new Error("it did not happen within 15 s")
  }
  const drained = () =>
    eventually(async () => {
      const [left] = await rows<{ n: number }>(
        `select ((select count(*) from sale where drained_at is null)
           + (select count(*) from sale_refund where drained_at is null)
           + (select count(*) from web_order where drained_at is null))::int n`,
      )
      return left?.n === 0
    })
  const close = async () => {
    await db.end()
    await backend.stop()
    await database.drop()
  }
  const shop = { a, b, optionId: option.id as string, onlineChannelId: online.id as string }
  return {
    ...shop,
    database,
    backend,
    db,
    rows,
    post,
    call,
    admin,
    product,
    sale,
    refund,
    webOrder,
    eventually,
    drained,
    close,
  }
}

export type Shop = Awaited<ReturnType<typeof openShop>>
