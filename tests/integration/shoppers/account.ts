import type {
  ErasureAnswer,
  ErrorBody,
  PersonExport,
  ShopperAccount,
  ShopperOrders,
  WebOrderView,
} from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { shop } from "../stage.js"
import { openSealed } from "../vendor/support/open-sealed.js"
import { BUYER, deliver, placeOrder } from "./place-order.js"

/** The buyer's session: a phone gets few codes. */
let mine = ""

const E164 = (phone: string) => phone.replace(/^0/, "+84")
async function codeFor(phone: string): Promise<string> {
  const asked = await shop.call("POST", "/store/account/code", { body: { phone } })
  expect(asked.status).toBe(202)
  const [sent] = await shop.rows<{ sealed: string }>(
    `select data->>'sealedCode' sealed from notice where template = 'sign-in-code'
     order by id desc limit 1`,
  )
  return openSealed(sent?.sealed ?? "")
}
type Session = { token: string } & ErrorBody
const enter = (phone: string, code: string) =>
  shop.call<Session>("POST", "/store/account/session", { body: { phone, code } })
async function signIn(phone: string): Promise<string> {
  const entered = await enter(phone, await codeFor(phone))
  expect(entered.status).toBe(201)
  return entered.body.token
}
const get = <T>(path: string, token?: string) =>
  shop.call<T>("GET", `/store/account${path}`, { token })
const post = <T>(path: string, token: string, body: unknown) =>
  shop.call<T & ErrorBody>("POST", `/store/account${path}`, { token, body })
const ADDRESS = { name: "DEMO Lan", phone: BUYER, communeCode: "18073", line: "12 đường DEMO" }

describe("an account of the shop", () => {
  it("is opened by a phone and its code, once, and by nothing else", async () => {
    const code = await codeFor("0933333331")
    const wrong = String((Number(code) + 1) % 1_000_000).padStart(6, "0")
    expect((await enter("0933333331", wrong)).body.code).toBe("CODE_INVALID")
    expect((await enter("0933333332", code)).status).toBe(401)
    expect((await enter("0933 333 331", code)).status).toBe(201)
    expect((await enter("0933333331", code)).status).toBe(401)
    expect(
      (await shop.call("POST", "/store/account/code", { body: { phone: "123" } })).status,
    ).toBe(400)
    for (const path of ["/store/customers/me", "/auth/customer/emailpass/register"]) {
      expect((await shop.call<ErrorBody>("POST", path, { body: {} })).body.code).toBe(
        "ROUTE_CLOSED",
      )
    }
  })

  it("is closed without a session, with a forged one, and after signing out", async () => {
    const token = await signIn("0933333333")
    const producer = await shop.member(1)
    for (const path of ["", "/orders", "/export"]) {
      for (const given of [undefined, "x".repeat(43), producer, `${token}x`]) {
        expect([path, (await get(path, given)).status]).toEqual([path, 401])
      }
    }
    expect((await get("", token)).status).toBe(200)
    const out = await shop.call("DELETE", "/store/account/session", { token })
    expect([out.status, (await get("", token)).status]).toEqual([200, 401])
    const [kept] = await shop.rows<{ all: string }>(
      "select string_agg(s::text, ' ') \"all\" from account_session s",
    )
    expect(kept?.all ?? "").not.toContain(token)
  })

  it("is closed when its session's time is over", async () => {
    const token = await signIn("0933333335")
    expect((await get("", token)).status).toBe(200)
    await shop.db.query(
      `update account_session set ends_at = now() where account_id in
         (select id from account where phone = '+84933333335')`,
    )
    expect((await get("", token)).status).toBe(401)
  })

  it("locks out who guesses", async () => {
    await codeFor("0933333334")
    const statuses: number[] = []
    for (let n = 0; n < 14; n += 1) statuses.push((await enter("0933333334", "000000")).status)
    expect(statuses.slice(0, 12)).toEqual(Array(12).fill(401))
    expect(statuses.slice(12)).toEqual([429, 429])
  })

  it("shows own orders, addresses and wishes, and nothing of another's", async () => {
    const order = await placeOrder(shop)
    mine = await signIn(BUYER)
    const other = await signIn("0933333335")
    const saved = await post<ShopperAccount>("/addresses", mine, ADDRESS)
    expect(saved.body.addresses).toMatchObject([{ ...ADDRESS, phone: E164(BUYER) }])
    expect((await post("/addresses", mine, ADDRESS)).status).toBe(201)
    const skuId = order.lines[0]?.skuId ?? ""
    const kept = await post("/wishes", mine, { keep: [skuId, "variant_unknown"] })
    expect(kept.body).toEqual({ wishes: [{ skuId, handle: order.lines[0]?.handle }] })

    const orders = await get<ShopperOrders>("/orders", mine)
    expect(orders.body.orders.map(({ code }) => code)).toEqual([order.code])
    const account = await get<ShopperAccount>("", mine)
    expect(account.body.addresses).toHaveLength(1)

    const id = account.body.addresses[0]?.id ?? ""
    const path = `/store/account/addresses/${id}`
    expect((await shop.call("DELETE", path, { token: other })).status).toBe(404)
    for (const read of ["", "/orders", "/export"]) {
      const { text } = await get(read, other)
      for (const secret of [order.code, "912345678", "DEMO Lan", id]) {
        expect(text).not.toContain(secret)
      }
    }
    expect((await post("/wishes", other, {})).body).toEqual({ wishes: [] })
    expect((await get<ShopperAccount>("", mine)).body.addresses).toHaveLength(1)
  })

  it("hands out everything that is held about its person", async () => {
    const { body } = await get<PersonExport>("/export", mine)
    expect(body.account.phone).toBe(E164(BUYER))
    expect(body.orders).toMatchObject([
      {
        contact: { name: "DEMO Nguyễn Thị Lan", phone: E164(BUYER) },
        fulfilment: { line: "12 đường DEMO" },
        note: "DEMO gọi trước khi giao",
      },
    ])
    expect(body.addresses).toMatchObject([{ line: "12 đường DEMO" }])
    expect(body.wishes).toHaveLength(1)
    expect(body.sessions.length).toBeGreaterThan(0)
  })
})

describe("erasing a person", () => {
  const erase = (token: string, code: string) => post<ErasureAnswer>("/erasure", token, { code })
  /** Every row of ours that could name the person, as text. */
  const everything = async () => {
    const tables = await shop.rows<{ name: string }>(
      `select quote_ident(table_name) name from information_schema.tables
       where table_schema = 'public' and table_type = 'BASE TABLE'
         and table_name not in ('rate_window')`,
    )
    const found: string[] = []
    for (const { name } of tables) {
      const rows = await shop.rows<{ row: string }>(
        `select t::text row from ${name} t where t::text ~ '912345678|DEMO Nguyễn Thị Lan|12 đường DEMO|erase@example|DEMO bí mật'`,
      )
      if (rows.length > 0) found.push(name)
    }
    return found
  }

  it("waits for an order under way, and changes nothing", async () => {
    const refused = await erase(mine, await codeFor(BUYER))
    expect([refused.status, refused.body.code]).toEqual([409, "ERASURE_WAITS"])
    expect((await get<ShopperOrders>("/orders", mine)).body.orders).toHaveLength(1)
  })

  it("needs a fresh code, takes the person out of every table, and leaves the books whole", async () => {
    const email = "erase@example.test"
    const invoice = { company: "DEMO bí mật", taxId: "0000000000", address: "DEMO bí mật", email }
    const second = await placeOrder(shop, { email, invoice })
    const codes = (await get<ShopperOrders>("/orders", mine)).body.orders.map(({ code }) => code)
    for (const code of codes) await deliver(shop, code)
    const form = new FormData()
    const skuId = second.lines[0]?.skuId
    form.append("review", JSON.stringify({ phone: BUYER, skuId, points: 3, text: "DEMO bí mật" }))
    const wrote = await shop.call("POST", `/store/web-orders/${second.code}/reviews`, {
      body: form,
    })
    expect(wrote.status).toBe(201)
    await shop.db.query(
      `insert into goods_claim_photo (id, order_code, url, file_id, width, height, at)
       values ('DEMO_photo', $1, '/DEMO.webp', 'DEMO-no-file', 1, 1, now())`,
      [second.code],
    )
    const claimed = await shop.call<WebOrderView>(
      "POST",
      `/store/web-orders/${second.code}/claims`,
      {
        body: {
          ...{ phone: BUYER, lineNo: second.lines[0]?.lineNo, qtyMilli: 1000, reason: "damaged" },
          ...{ wish: "refund", text: "DEMO bí mật", photoIds: ["DEMO_photo"] },
        },
      },
    )
    expect(claimed.status).toBe(201)
    const held = (await get<PersonExport>("/export", mine)).body
    expect(held.claims).toMatchObject([{ text: "DEMO bí mật", photos: ["/DEMO.webp"] }])
    expect(held.invoices).toMatchObject([{ company: "DEMO bí mật", email }])
    expect(held.consents.length).toBeGreaterThan(0)
    const sums = "select code, status, goods, shipping, vat, total from web_order order by code"
    const before = await shop.rows(sums)

    const early = await codeFor(BUYER)
    // The number was left at a counter, too; the mark of it stands in the name of its last code.
    await shop.db.query(
      `with left_at as (insert into receipt_phone (sale_id, outlet_id, phone_mark)
         select gen_random_uuid(), 'out_1', split_part(dedupe_key, ':', 2) from notice
         where template = 'sign-in-code' order by id desc limit 1 returning sale_id),
       asked as (insert into session_fact (id, session_id, device_id, kind, content_hash, fact)
         select gen_random_uuid(), gen_random_uuid(), 'DEMO', 'invoice-asked', 'h',
           jsonb_build_object('kind', 'invoice-asked', 'saleId', sale_id,
             'buyer', jsonb_build_object('company', 'DEMO bí mật')) from left_at)
       insert into invoice_request (order_code, sale_id, company, tax_id, tax_id_proved, address,
         email, buyer_name, requested_at)
       select 'HT01-01-1-1', sale_id, 'DEMO bí mật', '0000000000', false, 'DEMO bí mật', $1,
         'DEMO bí mật', now() from left_at`,
      [email],
    )
    expect((await get<PersonExport>("/export", mine)).body.invoices).toMatchObject([
      { orderCode: second.code, company: "DEMO bí mật" },
    ])
    const tooEarly = await erase(mine, early)
    expect([tooEarly.status, tooEarly.body.code]).toEqual([409, "ERASURE_WAITS"])
    expect(JSON.stringify(tooEarly.body)).toContain("HT01-01-1-1")
    const office = await shop.office()
    const decide = (path: string, body: unknown) =>
      shop.call("POST", `/admin/ocop/${path}`, { token: office, body })
    const note = "DEMO bí mật"
    const claim = claimed.body.claims[0]?.id
    const answers = await Promise.all([
      decide(`claims/${claim}/decide`, { state: "declined", note }),
      decide(`invoice-requests/${second.code}/decline`, { note }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    await shop.db.query(
      `update invoice_request set state = 'declined', note = 'DEMO bí mật', decided_at = now()
       where state = 'queued'`,
    )

    expect((await erase(mine, "000000")).status).toBe(401)
    expect(await everything()).toEqual(expect.arrayContaining(["goods_claim", "invoice_request"]))
    const erased = await erase(mine, await codeFor(BUYER))
    expect(erased.body).toMatchObject({ orders: codes.length, reviews: 1, claims: 1, invoices: 2 })
    expect(await shop.rows("select 1 from goods_claim_photo")).toEqual([])
    expect(await shop.rows("select 1 from receipt_phone")).toEqual([])

    expect(await everything()).toEqual([])
    expect(await shop.rows(sums)).toEqual(before)
    expect(await shop.rows("select points, text from review")).toEqual([{ points: 3, text: "" }])
    expect((await get("", mine)).status).toBe(401)
    const path = `/store/web-orders/${second.code}?phone=${BUYER}`
    expect((await shop.call<WebOrderView>("GET", path)).status).toBe(404)
  })

  it("leaves a record without a person, and orders that nobody writes to again", async () => {
    const kept = await shop.rows("select orders, reviews from account_erasure")
    expect(kept).toEqual([{ orders: 2, reviews: 1 }])
    for (const sql of [
      "delete from account_erasure",
      'update web_order set fulfilment = fulfilment || \'{"line": "x"}\' where erased_at is not null',
      "update web_order set total = 0",
      "update goods_claim set story = 'x'",
      "update invoice_request set company = 'x'",
    ]) {
      await expect(shop.db.query(sql)).rejects.toThrow(/append|APPEND|once/)
    }
  })
})
