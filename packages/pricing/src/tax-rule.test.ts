import { GOODS_CLASSES, isBusinessDate, VAT_METHODS } from "@ocop/domain"
import { describe, expect, it } from "vitest"
import { nextTaxChange, type TaxRule, taxRuleFor } from "./tax-rule.js"
import { taxRules } from "./testing/baskets.js"

const question = {
  goodsClass: "STANDARD",
  sellerVatMethod: "DEDUCTION",
  sellerRole: "TRADER",
  day: "2026-11-21",
} as const

const rule = (part: Partial<TaxRule>): TaxRule => ({
  id: "r",
  goodsClass: "STANDARD",
  sellerVatMethod: "ANY",
  treatment: "RATE",
  rateBp: 800,
  validFrom: "2026-01-01",
  validTo: null,
  priority: 1,
  legalRef: "test",
  ...part,
})

describe("tax rules", () => {
  it("R10: standard goods bear 8 % for a sale until 2026-12-31, then 10 %", () => {
    const rate = (day: string) => taxRuleFor(taxRules, { ...question, day })?.rateBp
    expect([rate("2025-07-01"), rate("2026-12-31"), rate("2027-01-01")]).toEqual([800, 800, 1000])
  })

  it("the rules that ship answer every question of the reduction and after", () => {
    for (const day of ["2026-01-01", "2026-12-31", "2027-01-01"]) {
      for (const goodsClass of GOODS_CLASSES) {
        for (const sellerVatMethod of VAT_METHODS) {
          for (const sellerRole of ["PRODUCER", "TRADER"] as const) {
            const asked = { day, goodsClass, sellerVatMethod, sellerRole }
            expect(taxRuleFor(taxRules, asked), JSON.stringify(asked)).not.toBeNull()
          }
        }
      }
    }
  })

  it("every rule that ships has real days, one id, and a rate exactly when one applies", () => {
    expect(new Set(taxRules.map((r) => r.id)).size).toBe(taxRules.length)
    for (const r of taxRules) {
      expect(isBusinessDate(r.validFrom), r.id).toBe(true)
      expect(r.validTo === null || r.validTo > r.validFrom, r.id).toBe(true)
      expect(r.rateBp !== null, r.id).toBe(r.treatment === "RATE" || r.treatment === "DIRECT")
      expect(r.legalRef, r.id).not.toBe("")
    }
  })

  it("the highest priority wins, then the newest, then the smaller id; order never matters", () => {
    const low = rule({ id: "low", priority: 1 })
    const high = rule({ id: "high", priority: 2 })
    const newer = rule({ id: "newer", validFrom: "2026-06-01" })
    const twin = rule({ id: "a-twin" })
    const winner = (rules: TaxRule[]) => taxRuleFor(rules, question)?.id
    for (const [a, b, expected] of [
      [low, high, "high"],
      [low, newer, "newer"],
      [low, twin, "a-twin"],
    ] as const) {
      expect(winner([a, b])).toBe(expected)
      expect(winner([b, a])).toBe(expected)
    }
  })

  it("a rule is over on the day its validity ends", () => {
    const old = rule({ validFrom: "2026-01-01", validTo: "2026-11-21" })
    expect(taxRuleFor([old], question)).toBeNull()
    expect(taxRuleFor([old], { ...question, day: "2026-11-20" })?.id).toBe("r")
    expect(taxRuleFor([old], { ...question, day: "2025-12-31" })).toBeNull()
  })

  it("tells caches when the law changes next", () => {
    expect(nextTaxChange(taxRules, "2026-11-21")).toBe("2027-01-01")
    expect(nextTaxChange(taxRules, "2027-01-01")).toBeNull()
  })
})
