import { randomUUID } from "node:crypto"
import {
  type ErrorBody,
  type GiftGoods,
  type GiftOrders,
  type GiftTierPage,
  type GiftTiers,
  giftTiers,
  type Quote,
  quote as quoteSchema,
  type WebOrderView,
  webOrderView,
} from "@ocop/contracts"
import { checkLaws } from "@ocop/ops"
import { beforeAll, describe, expect, it, vi } from "vitest"
import { AGREED } from "../../../support/index.js"
import { footprint, officeOf, province, TO_SEN as TO, want } from "./stage.js"

type Lines = ReturnType<typeof want>[]
const gift = (lines: Lines, card = "") => ({
  ...{ giftId: randomUUID(), packingCode: "box", card },
  lines,
})
type Request = {
  lines: Lines
  gifts: ReturnType<typeof gift>[]
  fulfilment?: Record<string, string>
}
type Refused = ErrorBody & { details: { quote?: Quote; days?: unknown } }

const TIERS = `
  insert into gift_packing (code, name, name_en, amount, goods_class, valid_from, valid_to, is_demo, created_by)
    values ('box', 'DEMO Hộp', 'DEMO Box', 35000, 'STANDARD', '2026-01-01', null, true, 'test'),
      ('old', 'DEMO Cũ', 'DEMO Old', 1000, 'STANDARD', '2025-01-01', '2026-11-21', true, 'test');
  insert into gift_tier (code, name, name_en, packing_code, valid_from, is_demo, created_by)
    values ('star', 'DEMO Giỏ bánh', 'DEMO Cakes', 'box', '2026-01-01', true, 'test'),
      ('lapsed', 'DEMO Giỏ trà', 'DEMO Tea', 'box', '2026-01-01', true, 'test'),
      ('gone', 'DEMO Hết', 'DEMO Gone', 'old', '2026-01-01', true, 'test');
  insert into gift_tier_item values ('star', 1, 'variant_cake', 2), ('lapsed', 1, 'variant_cake', 1),
    ('lapsed', 2, 'variant_tea', 1), ('gone', 1, 'variant_cake', 1);`

const quoteOf = async (request: Request) =>
  (
    await province.request<Quote & ErrorBody>("POST", "/store/quotes", {
      fulfilment: TO,
      ...request,
    })
  ).body
const post = (request: Request, more: Record<string, unknown>, key: string = randomUUID()) =>
  province.request<WebOrderView & Refused>(
    "POST",
    "/store/web-orders",
    {
      ...{ fulfilment: TO, consents: AGREED, payment: "cod", ...request },
      contact: { name: "DEMO Người tặng", phone: "0900000001" },
      ...more,
    },
    { "idempotency-key": key },
  )
const office = officeOf("gift-orders")

describe("a gift basket", () => {
  beforeAll(async () => {
    await province.db.query(TIERS)
    // The book is at most a second old.
    await vi.waitFor(
      async () => {
        const { code } = await quoteOf({ lines: [], gifts: [gift([want("cake")])] })
        expect(code).toBeUndefined()
      },
      { timeout: 10_000, interval: 200 },
    )
  })

  it("is offered with its price, what ends first, and stars only where all in it are in force", async () => {
    const { status, body } = await province.request<GiftTiers>("GET", "/store/gift-tiers")
    expect([status, giftTiers.safeParse(body).error?.issues]).toEqual([200, undefined])
    expect(
      body.tiers.map(({ code, stars, goods, packing, expiresOn }) => [
        ...[code, stars, goods, packing.amount, expiresOn],
      ]),
    ).toEqual([
      ["lapsed", null, 207_000, 35_000, "2026-12-20"],
      ["star", 4, 254_000, 35_000, "2026-12-20"],
    ])
    const [one, two] = await Promise.all([province.level("cake", 1), province.level("cake", 2)])
    const cakes = one.stocked - one.reserved + two.stocked - two.reserved
    expect(body.tiers[1]?.available).toBe(Math.floor(cakes / 2))
    expect(body.packings.map(({ code }) => code)).toEqual(["box"])
  })

  it("is made ready by the office alone, under a name that claims nothing, and is gone when it is ended", async () => {
    const tiers = officeOf("gift-tiers")
    const tier = {
      ...{ name: "DEMO Giỏ Tết", nameEn: "DEMO Tết basket", packingCode: "box" },
      ...{ validFrom: "2026-11-21", lines: [want("cake", 3)] },
    }
    expect((await tiers("", tier, "customer")).status).toBe(401)
    for (const [change, code] of [
      [{ name: "DEMO Giỏ OCOP" }, "INVALID_REQUEST"],
      [{ nameEn: "DEMO 4-star basket" }, "INVALID_REQUEST"],
      [{ lastDay: "2026-11-20" }, "INVALID_REQUEST"],
      [{ packingCode: "none" }, "GIFT_PACKING_UNKNOWN"],
      [{ lines: [want("nobody")] }, "SKU_UNKNOWN"],
      [{ lines: [{ skuId: "variant_cake", qtyMilli: 500 }] }, "QUANTITY_INVALID"],
    ] as const) {
      expect((await tiers("", { ...tier, ...change })).body.code, code).toBe(code)
    }
    const shown = async () =>
      (await province.request<GiftTiers>("GET", "/store/gift-tiers")).body.tiers
    const { body } = await tiers<{ code: string }>("", tier)
    expect((await shown()).find(({ code }) => code === body.code)).toMatchObject({
      ...{ name: "DEMO Giỏ Tết", lines: [{ skuId: "variant_cake", qtyMilli: 3000 }] },
    })
    const listed = await tiers<GiftTierPage>("")
    expect(listed.body.items.find(({ code }) => code === body.code)?.offered).not.toBeNull()
    const goods = await officeOf("gift-goods")<GiftGoods>("?q=B%C3%81NH")
    expect(goods.body.items.every(({ title }) => /bánh/i.test(title))).toBe(true)

    expect((await tiers(`/${body.code}/end`, {}, "customer")).status).toBe(401)
    expect((await tiers(`/${body.code}/end`, {})).status).toBe(200)
    expect((await shown()).map(({ code }) => code)).not.toContain(body.code)
    expect((await tiers("/none/end", {})).body.code).toBe("NOT_FOUND")
  })

  it("costs its goods and its packing, each with its VAT, beside the same goods bought loose", async () => {
    const quote = await quoteOf({
      lines: [want("cake"), want("orange")],
      gifts: [gift([want("cake", 2)]), gift([want("cake"), want("tea")])],
    })
    expect(quoteSchema.safeParse(quote).error?.issues).toBeUndefined()
    expect(quote.lines.map((line) => [line.skuId, line.qtyMilli, line.gross])).toEqual([
      ["variant_cake", 4_000, 508_000],
      ["variant_orange", 1_000, 45_000],
      ["variant_tea", 1_000, 80_000],
    ])
    expect(quote.gifts.map(({ stars, goods, packing }) => [stars, goods, packing.amount])).toEqual([
      [4, 254_000, 35_000],
      [null, 207_000, 35_000],
    ])
    const { goods, packing, shipping, net, vat, total, vatByRate } = quote.totals
    expect([goods, packing]).toEqual([633_000, 70_000])
    expect(goods + packing + shipping).toBe(total)
    expect(net + vat).toBe(total)
    const sum = vatByRate.reduce((all, group) => all + group.net + group.vat, 0)
    expect(sum).toBe(total)
  })

  it("shares the stock of its goods with what is bought loose: both together are short", async () => {
    const quote = await quoteOf({ lines: [want("tea", 16)], gifts: [gift([want("tea", 16)])] })
    expect(quote.lines[0]).toMatchObject({ qtyMilli: 32_000, problem: "STOCK_SHORT" })
  })

  it("is ordered for somebody else with a card and a day, paid before it leaves, and keeps every law", async () => {
    const card = "Chúc mừng năm mới <b>an khang</b>\u202e"
    const request = {
      lines: [want("orange")],
      gifts: [gift([want("cake", 2), want("honey")], card)],
    }
    const quote = await quoteOf(request)
    expect(quote.giftDays).toEqual({ from: "2026-11-23", to: "2027-02-05", tet: "2027-02-06" })
    const more = {
      quoteHash: quote.quoteHash,
      payment: "vietqr",
      recipient: { name: "DEMO Người nhận", phone: "0900 000 002" },
      wishedOn: "2027-02-04",
    }
    const key = randomUUID()
    const { status, body } = await post(request, more, key)
    expect([status, webOrderView.safeParse(body).error?.issues]).toEqual([200, undefined])
    expect(body).toMatchObject({
      recipient: { name: "DEMO Người nhận" },
      wishedOn: "2027-02-04",
      totals: { packing: 35_000, total: quote.totals.total },
      gifts: [
        {
          ...{ no: 1, card: "Chúc mừng năm mới an khang" },
          packing: { name: "DEMO Hộp", amount: 35_000 },
          lines: [
            { skuId: "variant_cake", qtyMilli: 2_000 },
            { skuId: "variant_honey", qtyMilli: 1_000 },
          ],
        },
      ],
    })
    expect(JSON.stringify(body)).not.toContain("900000002")
    expect((await post(request, more, key)).body.code).toBe(body.code)
    const unpaid = await office<GiftOrders>("?limit=100")
    expect(unpaid.body.orders.map(({ code }) => code)).not.toContain(body.code)
    await province.rows(
      "update web_order set status = 'paid', paid_amount = total where code = $1",
      [body.code],
    )
    const slips = await office<GiftOrders>("?limit=100")
    expect(slips.body.orders[0]).toMatchObject({
      ...{ code: body.code, wishedOn: "2027-02-04", place: "12 đường DEMO, Thành Sen, Hà Tĩnh" },
      receiver: { name: "DEMO Người nhận", phone: "0900000002" },
      buyer: { name: "DEMO Người tặng" },
      gifts: [{ packing: "DEMO Hộp", card: "Chúc mừng năm mới an khang" }],
    })
    const picked = slips.body.orders[0]?.picking.flatMap(({ lines }) => lines) ?? []
    expect(picked.map(({ skuId, qtyMilli }) => [skuId, qtyMilli]).sort()).toEqual([
      ["variant_cake", 2_000],
      ["variant_honey", 1_000],
      ["variant_orange", 1_000],
    ])
    expect((await office("", undefined, "customer")).status).toBe(401)
    const laws = await checkLaws(province.databaseUrl)
    const ours = laws.filter(({ law }) => /^L(4a|4b|15a?)$/.test(law))
    expect(ours.map(({ law, holds }) => [law, holds])).toEqual(
      ["L4a", "L4b", "L15", "L15a"].map((law) => [law, true]),
    )
  })

  it("is refused on a day before it can arrive, after the eve of Tết, and unpaid at another's door", async () => {
    const request = { lines: [], gifts: [gift([want("honey")])] }
    const { quoteHash } = await quoteOf(request)
    const state = await footprint()
    for (const wishedOn of ["2026-11-22", "2027-02-06"]) {
      const answer = await post(request, { quoteHash, wishedOn })
      expect(answer).toMatchObject({ status: 422, body: { code: "WISHED_DAY_INVALID" } })
    }
    const recipient = { name: "DEMO Người nhận", phone: "0900000002" }
    expect((await post(request, { quoteHash, recipient })).body.code).toBe("PREPAYMENT_NEEDED")
    const pickup = { mode: "pickup", outletCode: "HT01" }
    const there = await quoteOf({ ...request, fulfilment: pickup })
    expect(there.giftDays).toBeNull()
    const old = { ...request, gifts: [{ ...gift([want("honey")]), packingCode: "old" }] }
    expect((await quoteOf(old)).code).toBe("GIFT_PACKING_UNKNOWN")
    expect(await footprint()).toBe(state)
  })
})
