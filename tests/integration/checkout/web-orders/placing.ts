import { randomUUID } from "node:crypto"
import { type ErrorBody, webOrderView } from "@ocop/contracts"
import { parseVietQr } from "@ocop/vn"
import { describe, expect, it } from "vitest"
import { adminToken } from "../../../support/index.js"
import { footprint, look, orderOf, place, post, province, quoteOf, want } from "./stage.js"

describe("placing an order", () => {
  it("reserves the goods and answers the same order for the same key", async () => {
    const before = await province.level("honey", 1)
    const key = randomUUID()
    const first = await place([want("honey", 2)], {}, key)
    expect(first.status).toBe(200)
    expect(webOrderView.safeParse(first.body).error?.issues).toBeUndefined()
    expect(first.body).toMatchObject({ status: "placed", payBefore: null, vietqr: null })
    const again = await place([want("honey", 2)], {}, key)
    expect(again.body).toEqual(first.body)
    expect(await province.level("honey", 1)).toEqual({
      stocked: before.stocked,
      reserved: before.reserved + 2,
    })
    const other = await place([want("honey", 3)], {}, key)
    expect(other).toMatchObject({ status: 409, body: { code: "CONFLICT" } })
  })

  it("with one key ten times at once makes one order", async () => {
    const key = randomUUID()
    const { quoteHash } = (await quoteOf([want("cake")])).body
    const body = orderOf([want("cake")], { quoteHash })
    const answers = await Promise.all(Array.from({ length: 10 }, () => post(body, key)))
    expect(new Set(answers.map((a) => `${a.status} ${a.body.code}`)).size).toBe(1)
    const orders = await province.number(
      "select count(*) from web_order where idempotency_key = $1",
      [key],
    )
    expect(orders).toBe(1)
  })

  it("refuses a price that changed since the quote, and hands the fresh one back", async () => {
    const { quoteHash } = (await quoteOf([want("b1")])).body
    await province.db.query("update price set amount = 99000 where id = 'price_b1'")
    await new Promise((done) => setTimeout(done, 1_200))
    const state = await footprint()
    const stale = await post(orderOf([want("b1")], { quoteHash }))
    expect(stale).toMatchObject({ status: 409, body: { code: "PRICE_CHANGED" } })
    expect(stale.body.details?.quote?.totals.goods).toBe(99_000)
    expect(await footprint()).toBe(state)
    const fresh = stale.body.details?.quote?.quoteHash
    expect((await post(orderOf([want("b1")], { quoteHash: fresh }))).status).toBe(200)
  })

  it("refuses a delivery fee that changed since the quote, and keeps the one that was agreed", async () => {
    const { quoteHash } = (await quoteOf([want("tea")])).body
    const first = await post(orderOf([want("tea")], { quoteHash }))
    expect(first.body.delivery?.parcels).toMatchObject([{ outletCode: "HT02", amount: 45_000 }])
    const rate = (zone: string) => ({
      ...{ zone, temperature: "AMBIENT", baseAmount: 33_000, baseGrams: 5_000 },
      ...{ stepAmount: 5_000, stepGrams: 1_000, daysFrom: 0, daysTo: 1 },
    })
    const tariff = {
      ...{ id: "DEMO-NEXT", carrier: "own", validFrom: "2026-11-21" },
      zones: [{ code: "all", name: "DEMO", nameEn: "DEMO" }],
      rates: [rate("all")],
    }
    const broken = { ...tariff, rates: [rate("nowhere")] }
    const save = (body: unknown, type = "user") =>
      province.request<ErrorBody>("POST", "/admin/ocop/delivery-tariffs", body, {
        authorization: `Bearer ${adminToken("test-only-jwt-secret", { type, id: "test" })}`,
      })
    expect((await save(broken)).status).toBe(400)
    expect((await save(tariff, "customer")).status).toBe(401)
    expect((await save(tariff)).status).toBe(201)
    expect(await save({ ...tariff, id: "X" })).toMatchObject({
      ...{ status: 409, body: { code: "TARIFF_OVERLAPS" } },
    })
    await new Promise((done) => setTimeout(done, 1_200))
    const state = await footprint()
    const stale = await post(orderOf([want("tea")], { quoteHash }))
    expect(stale).toMatchObject({ status: 409, body: { code: "PRICE_CHANGED" } })
    expect(stale.body.details?.quote?.totals.shipping).toBe(33_000)
    expect(await footprint()).toBe(state)
    const kept = await look(first.body.code)
    expect(kept.body.totals.shipping).toBe(45_000)
  })

  it("makes two lines of one that two outlets serve", async () => {
    await province.receive([
      ["b37", 2, 3, "S", null],
      ["b37", 3, 5, "S", null],
    ])
    await province.db.query("select * from stock_post($1)", [
      JSON.stringify([{ n: 1, i: "iitem_b37", l: "sloc_1", q: -1_000_000, cause: "adjust" }]),
    ])
    const { body } = await place([want("b37", 6)])
    expect(body.lines.map((l) => [l.outletCode, l.qtyMilli]).sort()).toEqual([
      ["HT02", 3_000],
      ["HT03", 3_000],
    ])
    const held = await province.rows<{ location_id: string; q: number }>(
      `select r.location_id, r.quantity::float8 q from reservation_item r
       join web_order_line l on l.reservation_id = r.id where l.code = $1 order by 1`,
      [body.code],
    )
    expect(held).toEqual([
      { location_id: "sloc_2", q: 3 },
      { location_id: "sloc_3", q: 3 },
    ])
  })

  it("sells the last ten to exactly ten of forty buyers, and refuses thirty cleanly", async () => {
    const { quoteHash } = (await quoteOf([want("last")])).body
    const body = orderOf([want("last")], { quoteHash })
    const answers = await Promise.all(Array.from({ length: 40 }, () => post(body)))
    const by = (status: number) => answers.filter((a) => a.status === status)
    expect(by(200)).toHaveLength(10)
    expect(by(409)).toHaveLength(30)
    expect(by(409).every((a) => a.body.code === "STOCK_SHORT")).toBe(true)
    expect(await province.level("last", 1)).toEqual({ stocked: 10, reserved: 10 })
  })

  it("sells no alcohol without the confirmation of age", async () => {
    const state = await footprint()
    const young = await place([want("wine")])
    expect(young).toMatchObject({ status: 422, body: { code: "AGE_NOT_CONFIRMED" } })
    expect(await footprint()).toBe(state)
    expect((await place([want("wine")], { ageConfirmed: true })).status).toBe(200)
  })

  it("asks for a transfer with a code that pays this order and no other", async () => {
    const { body } = await place([want("honey")], { payment: "vietqr" })
    expect(body.status).toBe("awaiting_payment")
    expect(Date.parse(body.payBefore ?? "")).toBeGreaterThan(Date.now())
    const code = parseVietQr(body.vietqr?.payload ?? "")
    expect(code).toMatchObject({
      ok: true,
      value: { amount: body.totals.total, purpose: body.code, account: "113366668888" },
    })
  })

  it.each([
    ["no key", orderOf([want("honey")]), "", 400, "INVALID_REQUEST"],
    ["a key that is no UUID", orderOf([want("honey")]), "1", 400, "INVALID_REQUEST"],
    [
      "a total of the client's",
      orderOf([want("honey")], { total: 1 }),
      undefined,
      400,
      "INVALID_REQUEST",
    ],
    [
      "a way to pay that nobody knows",
      orderOf([want("honey")], { payment: "cowries" }),
      undefined,
      400,
      "INVALID_REQUEST",
    ],
    [
      "a way to pay that is not set up",
      orderOf([want("honey")], { payment: "card" }),
      undefined,
      503,
      "UNAVAILABLE",
    ],
    [
      "a telephone number that is none",
      orderOf([want("honey")], { contact: { name: "DEMO", phone: "12345678" } }),
      undefined,
      422,
      "PHONE_INVALID",
    ],
    ["more than there is", orderOf([want("honey", 9_999)]), undefined, 409, "STOCK_SHORT"],
  ])("refuses %s and changes nothing", async (_name, body, key, status, code) => {
    const state = await footprint()
    expect(await post(body, key)).toMatchObject({ status, body: { code } })
    expect(await footprint()).toBe(state)
  })
})
