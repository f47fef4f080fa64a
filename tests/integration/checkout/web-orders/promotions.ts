import { randomUUID } from "node:crypto"
import type { ClearancePage, ErrorBody, PromotionPage, Quote, WebOrderView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { AGREED, adminToken } from "../../../support/index.js"
import { province } from "./stage.js"

const TO = { mode: "delivery", communeCode: "18073", line: "12 đường DEMO" }
const DAYS = { validFrom: "2026-11-01", lastDay: "2026-11-30" }
const want = (sku: string, units = 1) => ({ skuId: `variant_${sku}`, qtyMilli: units * 1000 })
type Lines = ReturnType<typeof want>[]

/** A promotion online for SKUs of its own, so that the other tests of the province keep their prices. */
const promotion = (changes: Record<string, unknown> = {}) => ({
  name: "DEMO Tuần lễ",
  kind: "percent",
  value: 10,
  target: "LINES",
  ...DAYS,
  online: true,
  outletCodes: [],
  ...changes,
})

const token = (type: string) => ({
  authorization: `Bearer ${adminToken("test-only-jwt-secret", { type, id: `${type}_test` })}`,
})
const office = <T>(path: string, body?: unknown, headers = token("user")) =>
  province.request<T & ErrorBody>(
    body === undefined ? "GET" : "POST",
    `/admin/ocop/promotions${path}`,
    body,
    headers,
  )
const begin = async (changes: Record<string, unknown>) => {
  const { status, body } = await office<{ id: string; code: string | null }>("", promotion(changes))
  expect([status, body.code]).toEqual([201, body.code])
  return { id: body.id, code: body.code ?? "" }
}
/** Another backend process may hold the book for a second; this one was told. */
const quote = async (lines: Lines, voucher?: string) =>
  (
    await province.request<Quote & ErrorBody>("POST", "/store/quotes", {
      lines,
      fulfilment: TO,
      ...(voucher === undefined ? {} : { voucher }),
    })
  ).body
const post = (lines: Lines, quoteHash: string, more: Record<string, unknown> = {}) =>
  province.request<WebOrderView & ErrorBody & { details: { quote?: Quote } }>(
    "POST",
    "/store/web-orders",
    {
      lines,
      fulfilment: TO,
      quoteHash,
      consents: AGREED,
      contact: { name: "DEMO Khách", phone: "0900000001" },
      payment: "cod",
      ...more,
    },
    { "idempotency-key": randomUUID() },
  )
const buy = async (lines: Lines, voucher?: string, phone = "0900000001") => {
  const { quoteHash } = await quote(lines, voucher)
  return post(lines, quoteHash, {
    ...(voucher === undefined ? {} : { voucher }),
    contact: { name: "DEMO Khách", phone },
  })
}
const used = (code: string) => province.number("select used from voucher where code = $1", [code])

describe("a promotion", () => {
  it("lowers the price of its goods with its reason and its end, and no other's", async () => {
    const { id } = await begin({ skuIds: ["variant_b2"], nameEn: "DEMO week" })
    const { lines, offers, totals } = await quote([want("b2", 3), want("b3")])
    expect(lines.map((l) => [l.unitPrice, l.gross, l.payable])).toEqual([
      [12_000, 36_000, 32_400],
      [13_000, 13_000, 13_000],
    ])
    expect(offers).toEqual([
      {
        ...{ id, name: "DEMO Tuần lễ", nameEn: "DEMO week", target: "LINES", amount: 3_600 },
        ...{ lines: [{ skuId: "variant_b2", amount: 3_600 }], lastDay: "2026-11-30" },
        voucher: null,
      },
    ])
    expect(totals.goods).toBe(45_400)
    expect(totals.net + totals.vat).toBe(totals.total)
    const { body } = await buy([want("b2", 3), want("b3")])
    expect(body.offers).toEqual([{ name: "DEMO Tuần lễ", nameEn: "DEMO week", amount: 3_600 }])
    expect(body.totals.total).toBe(totals.total)
  })

  it("that ends between quote and order is told, never taken", async () => {
    const { id } = await begin({ skuIds: ["variant_b4"] })
    const { quoteHash } = await quote([want("b4")])
    expect((await office(`/${id}/end`, {})).status).toBe(200)
    const late = await post([want("b4")], quoteHash)
    expect(late).toMatchObject({ status: 409, body: { code: "PRICE_CHANGED" } })
    expect(late.body.details.quote?.totals.goods).toBe(14_000)
    expect(await office(`/${id}/end`, {})).toMatchObject({
      status: 409,
      body: { code: "PROMOTION_ENDED" },
    })
    expect((await office("/promo_nothing/end", {})).status).toBe(404)
  })

  it("never touches alcohol: not by list, not by sum, not by voucher", async () => {
    const { code } = await begin({
      target: "ORDER",
      voucher: { maxUses: 5 },
      skuIds: ["variant_b5", "variant_b6"],
    })
    const wine = await quote([want("wine")], code)
    expect(wine.totals.goods).toBe(200_000)
    expect(wine.voucher).toMatchObject({ code, problem: "VOUCHER_NO_GOODS" })
    const all = await begin({ target: "ORDER", value: 20, voucher: { maxUses: 5 } })
    const both = await quote([want("wine"), want("b5")], all.code)
    expect(both.lines.map((l) => l.gross - l.payable)).toEqual([0, 3_000])
    const named = await office("", promotion({ skuIds: ["variant_wine"] }))
    expect(named).toMatchObject({ status: 422, body: { code: "PROMOTION_UNLAWFUL" } })
  })

  it("above half the price is refused outside a programme of the authorities", async () => {
    const much = { value: 60, skuIds: ["variant_b7"] }
    expect(await office("", promotion(much))).toMatchObject({
      status: 422,
      body: { code: "PROMOTION_UNLAWFUL", details: { mostOffPercent: 50 } },
    })
    await begin({ ...much, programme: "DEMO Tháng khuyến mại tập trung" })
    expect((await quote([want("b7")])).totals.goods).toBe(6_800)
  })

  it("can only be ended in the database, never changed or deleted", async () => {
    const { id } = await begin({ skuIds: ["variant_b8"] })
    const db = province.db
    for (const sql of [
      "update price_promotion set value = 40 where id = $1",
      "delete from price_promotion where id = $1",
    ]) {
      await expect(db.query(sql, [id])).rejects.toMatchObject({ code: "OC040" })
    }
  })
})

describe("a voucher", () => {
  it("counts however it is typed, once an order, and says why where it gives nothing", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", kind: "amount", value: 5_000, minSpend: 30_000 },
      voucher: { code: "DEMOTET27", maxUses: 3, maxPerPhone: 2 },
    })
    expect(code).toBe("DEMOTET27")
    const typed = await quote([want("b9", 2)], " demo-tet 27 ")
    expect(typed.voucher).toEqual({ code, problem: null, minSpend: null })
    expect(typed.offers).toMatchObject([{ amount: 5_000, voucher: code, target: "ORDER" }])
    const small = await quote([want("b9")], code)
    expect(small.voucher).toEqual({ code, problem: "VOUCHER_MINIMUM", minSpend: 30_000 })
    expect(small.totals.goods).toBe(19_000)
    expect((await quote([want("b9")], "NOTHING")).voucher?.problem).toBe("VOUCHER_UNKNOWN")
    const sent = await post([want("b9")], small.quoteHash, { voucher: code })
    expect(sent).toMatchObject({ status: 422, body: { code: "VOUCHER_MINIMUM" } })
    expect(await used(code)).toBe(0)
  })

  it("with one use left goes to one of twenty buyers; nineteen are told, and hold no goods", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", skuIds: ["variant_b10"] },
      voucher: { maxUses: 1, maxPerPhone: null },
    })
    const before = await province.level("b10", 1)
    const { quoteHash } = await quote([want("b10")], code)
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => post([want("b10")], quoteHash, { voucher: code })),
    )
    const said = answers.map(({ status, body }) => (status === 200 ? "won" : body.code)).sort()
    expect(said).toEqual([...Array.from({ length: 19 }, () => "VOUCHER_SPENT"), "won"])
    expect(await used(code)).toBe(1)
    expect((await province.level("b10", 1)).reserved).toBe(before.reserved + 1)
  })

  it("is kept to its uses per phone, whoever writes the number how", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", skuIds: ["variant_b11"] },
      voucher: { maxUses: 9, maxPerPhone: 1 },
    })
    expect((await buy([want("b11")], code, "0911 000 001")).status).toBe(200)
    expect(await buy([want("b11")], code, "+84911000001")).toMatchObject({
      status: 409,
      body: { code: "VOUCHER_PHONE_LIMIT" },
    })
    expect((await buy([want("b11")], code, "0911000002")).status).toBe(200)
    expect(await used(code)).toBe(2)
  })

  it("comes back when an order that nobody paid is cancelled, and can be used again", async () => {
    const { code } = await begin({
      ...{ target: "ORDER", skuIds: ["variant_b12"] },
      voucher: { maxUses: 1, maxPerPhone: 1 },
    })
    const first = await buy([want("b12")], code)
    expect(await used(code)).toBe(1)
    const cancel = () =>
      province.request("POST", `/store/web-orders/${first.body.code}/cancel`, {
        phone: "0900000001",
      })
    expect((await cancel()).status).toBe(200)
    expect((await cancel()).status).toBe(200)
    expect(await used(code)).toBe(0)
    expect((await buy([want("b12")], code)).status).toBe(200)
    const held = await province.number(
      "select count(*) from voucher_use where voucher_code = $1 and released_at is null",
      [code],
    )
    expect(held).toBe(1)
  })

  it("has a code of its own, and counts where it was made for", async () => {
    await begin({ target: "ORDER", voucher: { code: "DEMOTWICE", maxUses: 1 } })
    const again = promotion({ target: "ORDER", voucher: { code: "DEMOTWICE", maxUses: 1 } })
    expect(await office("", again)).toMatchObject({
      status: 409,
      body: { code: "VOUCHER_TAKEN" },
    })
    const { code } = await begin({ online: false, outletCodes: null, voucher: { maxUses: 1 } })
    expect((await quote([want("b14")], code)).voucher?.problem).toBe("VOUCHER_UNKNOWN")
  })
})

describe("the office's promotions", () => {
  it("are for the office alone", async () => {
    for (const headers of [{}, token("producer_member"), token("customer")]) {
      for (const [path, body] of [
        ["", undefined],
        ["", promotion()],
        ["/promo_x/end", {}],
      ] as const) {
        const answer = await office(path, body, headers as { authorization: string })
        expect([path, answer.status]).toEqual([path, 401])
      }
    }
  })

  it("are listed by what runs, with what they gave and what is left of a code", async () => {
    const { id, code } = await begin({
      ...{ skuIds: ["variant_b13"], voucher: { maxUses: 7 } },
    })
    const { body: order } = await buy([want("b13", 2)], code)
    const page = (await office<PromotionPage>("?state=running")).body
    expect(page.items.find((row) => row.id === id)).toMatchObject({
      ...{ lastDay: "2026-11-30", state: "running", skuCount: 1 },
      voucher: { code, maxUses: 7, used: 1, maxPerPhone: 1 },
      given: { orders: 1, amount: 4_600 },
    })
    expect(order.offers).toHaveLength(1)
    await office(`/${id}/end`, {})
    const over = (await office<PromotionPage>("?state=over")).body
    expect(over.items.some((row) => row.id === id)).toBe(true)
    expect((await quote([want("b13")], code)).voucher?.problem).toBe("VOUCHER_UNKNOWN")
  })

  it.each([
    ["a percentage above a hundred", { value: 101 }],
    ["a third of a per cent", { value: 33.333 }],
    ["half a đồng", { kind: "amount", value: 0.5 }],
    ["an end before its beginning", { validFrom: "2026-12-01" }],
    ["an end that is over", { validFrom: "2026-10-01", lastDay: "2026-11-20" }],
    ["nowhere", { online: false }],
    ["an unknown producer", { producerIds: ["prod_nobody"] }],
    ["a field that is none", { free: true }],
  ])("refuse %s", async (_name, changes) => {
    const answer = await office("", promotion({ skuIds: ["variant_b14"], ...changes }))
    expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
    expect((await quote([want("b14")])).offers).toEqual([])
  })

  it("and its prices of goods near their end are made, listed, told to tills, and ended, by the office alone", async () => {
    const ask = <T>(path: string, body?: unknown, headers = token("user")) =>
      province.request<T & ErrorBody>(
        body === undefined ? "GET" : "POST",
        `/admin/ocop/clearances${path}`,
        body,
        headers,
      )
    const rule = {
      ...{ by: "share", atMost: 33, percent: 30, sectors: ["FOOD"], outletCodes: ["HT03"] },
      ...{ validFrom: "2026-11-01", lastDay: null },
    }
    for (const headers of [{}, token("producer_member"), token("customer")]) {
      for (const [path, body] of [
        ["", undefined],
        ["", rule],
        ["/x/end", {}],
      ] as const) {
        expect((await ask(path, body, headers as { authorization: string })).status).toBe(401)
      }
    }
    for (const [changes, code] of [
      [{ percent: 51 }, "PROMOTION_UNLAWFUL"],
      [{ outletCodes: ["ZZ99"] }, "OUTLET_UNKNOWN"],
      [{ atMost: 101 }, "INVALID_REQUEST"],
      [{ lastDay: "2026-11-20" }, "INVALID_REQUEST"],
    ] as const) {
      expect((await ask("", { ...rule, ...changes })).body.code, code).toBe(code)
    }
    const { id } = (await ask<{ id: string }>("", rule)).body
    const listed = async (state: string) =>
      (await ask<ClearancePage>(`?state=${state}`)).body.items.find((row) => row.id === id)
    expect(await listed("running")).toMatchObject({ percent: 30, lastDay: null, isEnded: false })
    for (const sql of [
      "update clearance_rule set percent = 40 where id = $1",
      "delete from clearance_rule where id = $1",
    ]) {
      await expect(province.db.query(sql, [id])).rejects.toThrow(/can only be ended/)
    }
    const dayHere = () => new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10)
    const before = dayHere()
    expect((await ask(`/${id}/end`, {})).status).toBe(200)
    expect((await ask("/clear_nobody/end", {})).status).toBe(404)
    expect(await listed("running")).toBeUndefined()
    // What was sold on that very day keeps its price.
    const over = await listed("over")
    expect(over).toMatchObject({ isEnded: true })
    expect([before, dayHere()]).toContain(over?.lastDay)
  })

  it("cannot be made where nothing would obey them: Medusa's own are refused", async () => {
    for (const path of ["/admin/promotions", "/admin/campaigns"]) {
      const answer = await province.request<ErrorBody>("POST", path, {}, token("user"))
      expect(answer).toMatchObject({ status: 422, body: { code: "PRICE_RULE_UNREAD" } })
    }
  })
})
