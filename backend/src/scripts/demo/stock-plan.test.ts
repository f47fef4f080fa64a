import { describe, expect, it } from "vitest"
import { EXACTLY_TEN, type PlanOutlet, type PlanSku, stockPlan } from "./stock-plan"

const TODAY = "2026-11-21"

const outlet = (n: number, given: Partial<PlanOutlet> = {}): PlanOutlet => ({
  code: `HT${String(n).padStart(2, "0")}`,
  location: `sloc_${n}`,
  owner: `lent_outlet_${n}`,
  may_sell_alcohol: true,
  cold_storage: true,
  open_from: null,
  open_to: null,
  ...given,
})

const sku = (n: number, given: Partial<PlanSku> = {}): PlanSku => ({
  code: `OC${String(n).padStart(4, "0")}`,
  item: `iitem_${n}`,
  handle: `hang-${n}`,
  sell_mode: "PIECE",
  alcohol: false,
  shelf_life_days: 90,
  price: 60_000,
  maker: `lent_maker_${n}`,
  ...given,
})

const outlets = Array.from({ length: 13 }, (_, n) => outlet(n + 1))
const skus = Array.from({ length: 40 }, (_, n) => sku(n + 1))

describe("stockPlan", () => {
  it("is the same plan whenever it is made for the same day", () => {
    expect(stockPlan(skus, outlets, TODAY)).toEqual(stockPlan(skus, outlets, TODAY))
  })

  it("puts each product at three to nine outlets, whole pieces, nothing expired", () => {
    const plan = stockPlan(skus, outlets, TODAY)
    for (const { item } of skus) {
      const lines = plan.filter(({ i }) => i === item)
      const places = new Set(lines.map(({ l }) => l)).size
      expect(places).toBeGreaterThanOrEqual(3)
      expect(places).toBeLessThanOrEqual(9)
      expect(
        lines.every(({ q, expires }) => Number.isInteger(q) && (expires ?? "9") >= TODAY),
      ).toBe(true)
    }
  })

  it("gives the centre exactly ten of the goods that tests count on", () => {
    const plan = stockPlan(skus, outlets, TODAY)
    for (const code of EXACTLY_TEN.codes) {
      const item = skus.find((one) => one.code === code)?.item
      const there = plan.filter(({ i, l }) => i === item && l === "sloc_1")
      expect(there.map(({ q }) => q)).toEqual([10])
    }
  })

  it("keeps alcohol, chilled goods and closed booths to where they belong", () => {
    const dry = outlets.map((one, n) => ({
      ...one,
      may_sell_alcohol: n === 4,
      cold_storage: n === 5,
    }))
    const later = outlet(26, { code: "LH26", open_from: "2026-12-18", open_to: "2026-12-24" })
    const goods = [sku(50, { alcohol: true }), sku(51, { shelf_life_days: 5 })]
    const plan = stockPlan([...goods, ...skus], [...dry, later], TODAY)
    expect(plan.filter(({ i }) => i === "iitem_50").every(({ l }) => l === "sloc_5")).toBe(true)
    expect(plan.filter(({ i }) => i === "iitem_51").every(({ l }) => l === "sloc_6")).toBe(true)
    expect(plan.some(({ l }) => l === later.location)).toBe(false)
  })

  it("leaves goods of unknown makers to the outlet's owner", () => {
    const plan = stockPlan([sku(60, { maker: null })], outlets, TODAY)
    expect(plan.every(({ owner }) => owner.startsWith("lent_outlet_"))).toBe(true)
  })
})
