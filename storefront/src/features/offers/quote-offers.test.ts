import type { Quote, QuoteOffer } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { countingVoucher, priceOffers, shownGoods, shownLine, sumOffers } from "./quote-offers"

const offer = (part: Partial<QuoteOffer>): QuoteOffer => ({
  id: "p",
  name: "DEMO",
  nameEn: null,
  target: "LINES",
  amount: 0,
  lines: [],
  lastDay: "2026-11-30",
  voucher: null,
  ...part,
})
const line = (skuId: string, gross: number, payable: number) =>
  ({ skuId, gross, payable, qtyMilli: 1000 }) as Quote["lines"][number]
const quote = {
  lines: [line("a", 100_000, 81_000), line("b", 50_000, 45_000)],
  offers: [
    offer({ id: "low", amount: 10_000, lines: [{ skuId: "a", amount: 10_000 }] }),
    offer({
      id: "sum",
      target: "ORDER",
      amount: 14_000,
      lines: [
        { skuId: "a", amount: 9_000 },
        { skuId: "b", amount: 5_000 },
      ],
    }),
  ],
}

describe("what a shopper is shown of promotions", () => {
  it("goods at shown prices less what is taken off the sum are what is paid", () => {
    const shown = (skuId: string, qtyMilli = 1000) =>
      shownLine(quote, { skuId, qtyMilli, price: 70_000 })
    expect(shown("a")).toEqual({ gross: 100_000, now: 90_000 })
    expect(shown("a", 3000)).toEqual({ gross: 300_000, now: 270_000 })
    expect(shown("c")).toEqual({ gross: 70_000, now: 70_000 })
    const off = sumOffers(quote).reduce((sum, { amount }) => sum + amount, 0)
    const paid = quote.lines.reduce((sum, { payable }) => sum + payable, 0)
    expect(shownGoods(quote) - off).toBe(paid)
  })

  it("a lowered price has its reason, another has none", () => {
    expect(priceOffers(quote, "a")).toMatchObject([{ offer: { id: "low" }, amount: 10_000 }])
    expect(priceOffers(quote, "b")).toEqual([])
  })

  it("a voucher that gives nothing is not sent with the order", () => {
    const voucher = { code: "DEMO10", problem: null, minSpend: null }
    expect(countingVoucher({ voucher })).toBe("DEMO10")
    expect(countingVoucher({ voucher: { ...voucher, problem: "VOUCHER_SPENT" } })).toBeUndefined()
    expect(countingVoucher({ voucher: null })).toBeUndefined()
  })
})
