import type { GiftGoodsRow } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { claims, isReady, milliOf, requestOf, starsOf, sumOf, type TierForm } from "./tier-form"

const goods = (skuId: string, price: number, stars: GiftGoodsRow["stars"]) => ({
  ...{ skuId, skuCode: skuId, title: skuId, netContent: "", unit: "hộp", price, stars },
  sellMode: "PIECE" as const,
})
const FORM: TierForm = {
  ...{ name: "DEMO Giỏ", nameEn: "DEMO Basket", packingCode: "box" },
  ...{ validFrom: "2026-11-21", lastDay: "" },
  lines: [
    { goods: goods("cake", 50_000, 4), qty: "2" },
    { goods: goods("tea", 100_000, 3), qty: "0,5" },
  ],
}
const BOX = {
  ...{ code: "box", name: "", nameEn: "", amount: 35_000, isDemo: true },
}

describe("the form of a ready-made basket", () => {
  it("adds up goods and packing, and knows the least stars", () => {
    expect(sumOf(FORM, [BOX])).toBe(185_000)
    expect(starsOf(FORM.lines)).toBe(3)
    expect(starsOf([...FORM.lines, { goods: goods("salt", 1, null), qty: "1" }])).toBeNull()
    expect(starsOf([])).toBeNull()
  })

  it("takes quantities with a comma or a point, and nothing else", () => {
    expect(["1", "0,5", "0.5", " 2 "].map(milliOf)).toEqual([1000, 500, 500, 2000])
    expect(["", "0", "-1", "x", "1e999"].map(milliOf)).toEqual([0, 0, 0, 0, 0])
  })

  it("lets no name say what the goods of the day must say", () => {
    for (const name of ["Giỏ OCOP Tết", "Giỏ 4 sao", "5-star basket"])
      expect(claims(name)).toBe(true)
    expect(claims("Giỏ Tết sum vầy")).toBe(false)
    expect(isReady(FORM)).toBe(true)
    expect(isReady({ ...FORM, nameEn: "OCOP basket" })).toBe(false)
    expect(isReady({ ...FORM, lines: [] })).toBe(false)
  })

  it("asks for thousandths, and for no last day where none is given", () => {
    expect(requestOf(FORM)).toMatchObject({
      lastDay: null,
      lines: [
        { skuId: "cake", qtyMilli: 2000 },
        { skuId: "tea", qtyMilli: 500 },
      ],
    })
  })
})
