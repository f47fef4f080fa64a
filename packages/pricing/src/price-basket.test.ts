import { businessDateOf } from "@ocop/domain"
import { describe, expect, it } from "vitest"
import type { BasketInput, PricedBasket } from "./basket-types.js"
import { priceBasket } from "./price-basket.js"
import { MAX_AMOUNT } from "./price-lines.js"
import { basketOf, lineOf, taxRules } from "./testing/baskets.js"

const priced = (input: BasketInput): PricedBasket => {
  const result = priceBasket(input)
  if (!result.ok) throw new Error(result.code)
  return result
}

const codeOf = (input: BasketInput) => {
  const result = priceBasket(input)
  return result.ok ? "ok" : result.code
}

describe("pricing a basket", () => {
  it("half a kilogram of oranges costs half, rounded half up to the đồng", () => {
    const half = (unitPrice: number) =>
      priced(basketOf([lineOf({ qtyMilli: 500, unitPrice })])).totals.total
    expect([half(45_000), half(45_001), half(1)]).toEqual([22_500, 22_501, 1])
  })

  it("takes 8 % out of the price until 2026-12-31 and 10 % from 2027-01-01", () => {
    const vatOn = (day: string) =>
      priced(basketOf([lineOf({ unitPrice: 118_800 })], { day })).totals
    expect(vatOn("2026-12-31")).toMatchObject({ net: 110_000, vat: 8800, total: 118_800 })
    expect(vatOn("2027-01-01")).toMatchObject({ net: 108_000, vat: 10_800, total: 118_800 })
  })

  it("a sale at 23:55 on 31/12/2026 keeps 8 %, whenever it is synced", () => {
    const rateAt = (soldAt: string) =>
      priced(basketOf([lineOf()], { day: businessDateOf(soldAt) })).lines[0]?.rateBp
    expect(rateAt("2026-12-31T23:55:00+07:00")).toBe(800)
    expect(rateAt("2027-01-01T00:00:00+07:00")).toBe(1000)
  })

  it("alcohol bears 10 % before and after the new year", () => {
    for (const day of ["2026-12-31", "2027-01-01"]) {
      const basket = basketOf([lineOf({ goodsClass: "ALCOHOL", unitPrice: 110_000 })], { day })
      expect(priced(basket).totals.vat).toBe(10_000)
    }
  })

  it("keeps 8 %, 5 %, 10 % and not-subject goods apart in one basket", () => {
    const basket = basketOf([
      lineOf({ lineId: "1", unitPrice: 108_000 }),
      lineOf({ lineId: "2", unitPrice: 105_000, goodsClass: "UNPROCESSED_FARM" }),
      lineOf({ lineId: "3", unitPrice: 110_000, goodsClass: "ALCOHOL" }),
      lineOf({
        lineId: "4",
        unitPrice: 77_000,
        goodsClass: "UNPROCESSED_FARM",
        sellerRole: "PRODUCER",
      }),
    ])
    const { vatByRate, totals } = priced(basket)
    expect(vatByRate).toEqual([
      { treatment: "RATE", rateBp: 500, payable: 105_000, net: 100_000, vat: 5000 },
      { treatment: "RATE", rateBp: 800, payable: 108_000, net: 100_000, vat: 8000 },
      { treatment: "RATE", rateBp: 1000, payable: 110_000, net: 100_000, vat: 10_000 },
      { treatment: "NOT_SUBJECT", rateBp: null, payable: 77_000, net: 77_000, vat: 0 },
    ])
    expect(totals).toMatchObject({ payable: 400_000, net: 377_000, vat: 23_000, total: 400_000 })
  })

  it("a rate of 0 % and 'not subject' are two groups", () => {
    const zero = {
      id: "export",
      goodsClass: "ALCOHOL" as const,
      sellerVatMethod: "ANY" as const,
      treatment: "RATE" as const,
      rateBp: 0,
      validFrom: "2026-01-01",
      validTo: null,
      priority: 99,
      legalRef: "test",
    }
    const basket = basketOf(
      [
        lineOf({ lineId: "1", goodsClass: "ALCOHOL" }),
        lineOf({ lineId: "2", goodsClass: "UNPROCESSED_FARM", sellerRole: "PRODUCER" }),
      ],
      { taxRules: [...taxRules, zero] },
    )
    const groups = priced(basket).vatByRate.map((g) => [g.treatment, g.rateBp, g.vat])
    expect(groups).toEqual([
      ["RATE", 0, 0],
      ["NOT_SUBJECT", null, 0],
    ])
  })

  it("a seller who pays on revenue, or is exempt, prints no VAT", () => {
    for (const [sellerVatMethod, treatment] of [
      ["DIRECT", "DIRECT"],
      ["EXEMPT", "NOT_SUBJECT"],
    ] as const) {
      const { lines, totals } = priced(basketOf([lineOf()], { sellerVatMethod }))
      expect(lines[0]).toMatchObject({ treatment, net: 10_000, vat: 0 })
      expect(totals.vat).toBe(0)
    }
  })

  it("takes discounts one after the other, the line's before the basket's", () => {
    const basket = basketOf(
      [
        lineOf({
          unitPrice: 100_000,
          discounts: [
            { kind: "percent", value: 10, reason: "clearance" },
            { kind: "amount", value: 5000, reason: "voucher" },
            { kind: "percent", value: 12.5, reason: "member" },
          ],
        }),
      ],
      { discounts: [{ kind: "amount", value: 4375, reason: "basket" }] },
    )
    expect(priced(basket).lines[0]).toMatchObject({
      gross: 100_000,
      discount: 25_625,
      basketDiscount: 4375,
      payable: 70_000,
    })
  })

  it("rounds cash to 1,000 đồng on a line of its own, without touching VAT", () => {
    const of = (unitPrice: number) =>
      priced(basketOf([lineOf({ unitPrice })], { rounding: { to: 1000 } })).totals
    expect(of(10_499)).toMatchObject({ payable: 10_499, rounding: -499, total: 10_000 })
    expect(of(10_500)).toMatchObject({ rounding: 500, total: 11_000 })
    expect(of(10_000)).toMatchObject({ rounding: 0, total: 10_000 })
    // Nobody gives goods away for being cheap.
    expect(of(400)).toMatchObject({ rounding: 0, total: 400 })
    expect(of(10_499).vat).toBe(priced(basketOf([lineOf({ unitPrice: 10_499 })])).totals.vat)
  })

  it("shipping bears VAT and no discount", () => {
    const basket = basketOf([lineOf()], {
      shipping: { amount: 21_600, goodsClass: "STANDARD" },
      discounts: [{ kind: "percent", value: 100, reason: "gift" }],
    })
    const { shipping, totals } = priced(basket)
    expect(shipping).toMatchObject({ payable: 21_600, net: 20_000, vat: 1600 })
    expect(totals).toMatchObject({ gross: 10_000, discount: 10_000, payable: 21_600, vat: 1600 })
  })

  it("packing of gift baskets bears VAT of its own class and no discount", () => {
    const basket = basketOf([lineOf({ unitPrice: 108_000 })], {
      packing: [
        { amount: 54_000, goodsClass: "STANDARD" },
        { amount: 21_000, goodsClass: "UNPROCESSED_FARM" },
      ],
      shipping: { amount: 21_600, goodsClass: "STANDARD" },
      discounts: [{ kind: "percent", value: 100, reason: "gift" }],
    })
    const { vatByRate, totals } = priced(basket)
    expect(vatByRate).toEqual([
      { treatment: "RATE", rateBp: 500, payable: 21_000, net: 20_000, vat: 1000 },
      { treatment: "RATE", rateBp: 800, payable: 75_600, net: 70_000, vat: 5600 },
    ])
    expect(totals).toMatchObject({ packing: 75_000, shipping: 21_600, payable: 96_600, vat: 6600 })
    const packing = [{ amount: 0.5, goodsClass: "STANDARD" as const }]
    expect(codeOf(basketOf([lineOf()], { packing }))).toBe("PACKING_INVALID")
  })

  it("refuses what no sale can be, naming the line", () => {
    for (const qtyMilli of [0, -1000, 0.5, Number.NaN, 1_000_000_001]) {
      expect(priceBasket(basketOf([lineOf({ qtyMilli })]))).toEqual({
        ok: false,
        code: "QTY_INVALID",
        lineId: "1",
      })
    }
    for (const unitPrice of [-1, 0.5, Number.NaN, Number.POSITIVE_INFINITY, MAX_AMOUNT + 1]) {
      expect(codeOf(basketOf([lineOf({ unitPrice })]))).toBe("PRICE_INVALID")
    }
    const many = lineOf({ qtyMilli: 1_000_000_000, unitPrice: MAX_AMOUNT })
    expect(codeOf(basketOf([many]))).toBe("AMOUNT_OUT_OF_RANGE")
    const full = lineOf({ unitPrice: MAX_AMOUNT })
    expect(codeOf(basketOf([full, { ...full, lineId: "2" }]))).toBe("AMOUNT_OUT_OF_RANGE")
    expect(codeOf(basketOf([]))).toBe("BASKET_EMPTY")
    const lines = [lineOf(), lineOf({ lineId: "2" }), lineOf()]
    expect(codeOf(basketOf(lines))).toBe("LINE_ID_DUPLICATE")
  })

  it("refuses discounts above what they are taken from, and malformed ones", () => {
    const amount = (value: number) => [{ kind: "amount" as const, value, reason: "test" }]
    const percent = (value: number) => [{ kind: "percent" as const, value, reason: "test" }]
    expect(codeOf(basketOf([lineOf({ discounts: amount(10_001) })]))).toBe("DISCOUNT_ABOVE_LINE")
    expect(codeOf(basketOf([lineOf()], { discounts: amount(10_001) }))).toBe(
      "DISCOUNT_ABOVE_BASKET",
    )
    for (const discounts of [amount(-1), amount(0.5), percent(101), percent(-1), percent(1.234)]) {
      expect(codeOf(basketOf([lineOf({ discounts })]))).toBe("DISCOUNT_INVALID")
      expect(codeOf(basketOf([lineOf()], { discounts }))).toBe("DISCOUNT_INVALID")
    }
  })

  it("refuses to guess a missing tax rule, for goods and for shipping", () => {
    expect(codeOf(basketOf([lineOf()], { taxRules: [] }))).toBe("TAX_RULE_MISSING")
    expect(codeOf(basketOf([lineOf()], { day: "2020-01-01" }))).toBe("TAX_RULE_MISSING")
    const farmOnly = taxRules.filter((r) => r.goodsClass === "UNPROCESSED_FARM")
    const shipping = { amount: 20_000, goodsClass: "STANDARD" as const }
    const farm = [lineOf({ goodsClass: "UNPROCESSED_FARM" })]
    expect(codeOf(basketOf(farm, { taxRules: farmOnly, shipping }))).toBe("TAX_RULE_MISSING")
  })

  it("refuses malformed shipping and rounding", () => {
    const shipping = { amount: -1, goodsClass: "STANDARD" as const }
    expect(codeOf(basketOf([lineOf()], { shipping }))).toBe("SHIPPING_INVALID")
    expect(codeOf(basketOf([lineOf()], { rounding: { to: 0 } }))).toBe("ROUNDING_INVALID")
  })

  it("of equal lines the one with the smaller id bears the odd đồng, wherever it stands", () => {
    const ids = ["b", "c", "a"]
    const discounts = [{ kind: "amount" as const, value: 1, reason: "test" }]
    const lines = ids.map((lineId) => lineOf({ lineId, unitPrice: 1000 }))
    const result = priced(basketOf(lines, { discounts })).lines
    expect(result.map((l) => [l.lineId, l.basketDiscount])).toEqual([
      ["b", 0],
      ["c", 0],
      ["a", 1],
    ])
  })
})
