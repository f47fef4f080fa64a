import { describe, expect, it } from "vitest"
import { begin, buy, office, post, promotion, quote, want } from "./promotion-stage.js"
import { province } from "./stage.js"

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
