import { type ErrorBody, quote as quoteSchema } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import {
  type Fulfilment,
  footprint,
  type Line,
  place,
  province,
  quoteOf,
  TO_KY_ANH,
  TO_SEN,
  want,
} from "./stage.js"

/** Longer than the server may serve an old book. */
const bookIsFresh = () => new Promise((done) => setTimeout(done, 1_200))

describe("a quote", () => {
  it("keeps to the contract, adds up, and holds nothing", async () => {
    const state = await footprint()
    const { status, body } = await quoteOf([want("honey", 2), want("orange", 0.5), want("cake")])
    expect(status).toBe(200)
    expect(quoteSchema.safeParse(body).error?.issues).toBeUndefined()
    const { goods, shipping, net, vat, total, vatByRate } = body.totals
    expect(goods).toBe(200_000 + 22_500 + 127_000)
    expect(shipping).toBe(30_000)
    expect(total).toBe(goods + shipping)
    expect(net + vat).toBe(total)
    expect(vatByRate.reduce((sum, group) => sum + group.net + group.vat, 0)).toBe(total)
    expect(body.lines.map((l) => l.badge.status)).toEqual(["none", "none", "in_force"])
    expect(await footprint()).toBe(state)
  })

  it("has no price for what counters pack gifts in", async () => {
    const mark = (isPacking: boolean) =>
      province.db.query("update sku_profile set is_packing = $1 where variant_id = 'variant_b36'", [
        isPacking,
      ])
    const asked = async () => (await quoteOf([want("b36")])).status
    expect(await asked()).toBe(200)
    await mark(true)
    await bookIsFresh()
    expect((await quoteOf([want("b36")])).body.code).toBe("SKU_UNKNOWN")
    await mark(false)
    await bookIsFresh()
    expect(await asked()).toBe(200)
  })

  it("takes the fewest parcels, then the nearest outlet", async () => {
    const outlets = async (lines: Line[], to: Fulfilment) =>
      (await quoteOf(lines, to)).body.lines.map((l) => l.allocation.map((a) => a.outletCode).join())
    expect(await outlets([want("honey")], TO_SEN)).toEqual(["HT01"])
    expect(await outlets([want("honey")], TO_KY_ANH)).toEqual(["HT02"])
    expect(await outlets([want("honey"), want("tea")], TO_SEN)).toEqual(["HT02", "HT02"])
    expect((await quoteOf([want("orange"), want("tea")])).body.parcels).toBe(2)
  })

  it("leaves every outlet its safety buffer", async () => {
    const pickup: Fulfilment = { mode: "pickup", outletCode: "HT03" }
    const { body } = await quoteOf([want("honey", 11)], pickup)
    expect(body.lines[0]).toMatchObject({ availableMilli: 10_000, problem: "STOCK_SHORT" })
    expect(body.totals.shipping).toBe(0)
  })

  it("sends alcohol only from outlets that may sell it", async () => {
    const { body } = await quoteOf([want("wine")], TO_KY_ANH)
    expect(body.lines[0]?.allocation).toEqual([{ outletCode: "HT01", qtyMilli: 1000 }])
    expect(body.needsAgeConfirmation).toBe(true)
    const there = await quoteOf([want("wine")], { mode: "pickup", outletCode: "HT02" })
    expect(there.body.lines[0]?.problem).toBe("ALCOHOL_NOT_ALLOWED")
  })

  it("charges delivery by weight, cold and distance, and says why and when", async () => {
    const near = await quoteOf([want("honey", 14)])
    expect(near.body.totals.shipping).toBe(40_000)
    expect(near.body.delivery).toEqual({
      ...{ tariffId: "DEMO-RATES", carrier: "own", isFree: false, freeFrom: null },
      parcels: [
        {
          ...{ outletCode: "HT01", grams: 7_000, temperature: "AMBIENT", km: 0, amount: 40_000 },
          zone: { code: "near", name: "DEMO gần", nameEn: "DEMO near" },
          ...{ from: "2026-11-21", to: "2026-11-22" },
        },
      ],
    })
    const cold = await quoteOf([want("honey"), want("fish", 2.1)])
    expect(cold.body.delivery?.parcels).toMatchObject([
      { grams: 2_600, temperature: "FROZEN", amount: 60_000 + 2 * 8_000 },
    ])
    const far = await quoteOf([want("wine")], TO_KY_ANH)
    expect(far.body.delivery?.parcels).toMatchObject([{ zone: { code: "home" }, amount: 45_000 }])
  })

  it("says when nobody carries the goods there, and no such order is taken", async () => {
    const { body } = await quoteOf([want("fish")], TO_KY_ANH)
    expect(body).toMatchObject({
      ...{ deliveryProblem: "TOO_COLD", deliveryProblemSkuIds: ["variant_fish"], delivery: null },
    })
    expect(body.totals.shipping).toBe(0)
    expect((await quoteOf([want("fish", 11)])).body.deliveryProblem).toBe("TOO_HEAVY")
    const state = await footprint()
    expect(await place([want("fish")], { fulfilment: TO_KY_ANH })).toMatchObject({
      ...{ status: 422, body: { code: "DELIVERY_NOT_OFFERED" } },
    })
    expect(await footprint()).toBe(state)
  })

  it("sends what keeps to another province, and says what must stay cold", async () => {
    const there = { mode: "delivery" as const, line: "12 đường DEMO" }
    const hanoi = { ...there, communeCode: "00070", provinceCode: "01" }
    const { body } = await quoteOf([want("honey")], hanoi)
    expect(body.totals.shipping).toBe(52_000)
    expect(body.delivery?.parcels).toMatchObject([
      { zone: { code: "north" }, km: null, from: "2026-11-22", to: "2026-11-24" },
    ])
    const cold = await quoteOf([want("honey"), want("fish")], hanoi)
    expect(cold.body).toMatchObject({
      ...{ deliveryProblem: "TOO_COLD", deliveryProblemSkuIds: ["variant_fish"] },
    })
    const placed = await place([want("honey")], { fulfilment: hanoi })
    expect(placed.body.fulfilment).toMatchObject({
      ...{ communeName: "Phường Hoàn Kiếm", provinceName: "Hà Nội" },
    })
    // Nobody reaches these: no such commune, one of another province, a province without a zone.
    for (const wrong of [{ communeCode: "00071" }, { provinceCode: "42" }, { provinceCode: "79" }])
      expect((await quoteOf([want("honey")], { ...hanoi, ...wrong })).body.code).toBe(
        "ADDRESS_INVALID",
      )
    const south = { ...hanoi, communeCode: "26740", provinceCode: "79" }
    expect((await quoteOf([want("honey")], south)).body.deliveryProblem).toBe("NO_RATE")
  })

  it("names the outlets where the whole basket can be fetched", async () => {
    const { body } = await quoteOf([want("honey"), want("cake")])
    expect(body.pickup).toEqual([
      { outletCode: "HT01", complete: true, missingSkuIds: [] },
      { outletCode: "HT02", complete: true, missingSkuIds: [] },
      { outletCode: "HT03", complete: false, missingSkuIds: ["variant_cake"] },
    ])
  })

  it.each([
    ["an unknown field", { lines: [want("honey")], fulfilment: null, discount: 1 }, 400],
    [
      "a price of the client's",
      { lines: [{ ...want("honey"), unitPrice: 1 }], fulfilment: null },
      400,
    ],
    ["no line", { lines: [], fulfilment: null }, 400],
    ["minus one", { lines: [want("honey", -1)], fulfilment: null }, 400],
    ["nothing", { lines: [want("honey", 0)], fulfilment: null }, 400],
    ["a billion", { lines: [want("honey", 1e9)], fulfilment: null }, 400],
    [
      "a number as text",
      { lines: [{ skuId: "variant_honey", qtyMilli: "1e3" }], fulfilment: null },
      400,
    ],
    ["half a bottle", { lines: [want("honey", 0.5)], fulfilment: null }, 422],
    ["fifty grams", { lines: [want("orange", 0.05)], fulfilment: null }, 422],
    ["an unknown product", { lines: [want("nothing")], fulfilment: null }, 422],
    [
      "an unknown outlet",
      { lines: [want("honey")], fulfilment: { mode: "pickup", outletCode: "HT99" } },
      422,
    ],
    [
      "an unknown commune",
      { lines: [want("honey")], fulfilment: { ...TO_SEN, communeCode: "99999" } },
      422,
    ],
  ])("refuses %s", async (_name, body, status) => {
    const state = await footprint()
    const answer = await province.request<ErrorBody>("POST", "/store/quotes", body)
    expect(answer.status).toBe(status)
    expect(Object.keys(answer.body).sort()).toEqual(["code", "details", "message"])
    expect(await footprint()).toBe(state)
  })
})
