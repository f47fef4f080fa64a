import { describe, expect, it } from "vitest"
import { isRemembered, rulesOfSale } from "./rules-of-sale"

const END = "2026-11-21T14:00:00+07:00"
const rule = {
  id: "rule_1",
  validTo: null,
  endedMs: Date.parse(END),
}
const counts = (at: string, named: boolean) =>
  rulesOfSale([rule], { at, names: (id) => named && id === rule.id }).length === 1

describe("a promotion or clearance rule that was ended", () => {
  it("holds for what was sold before, whether the till gave it or forgot it", () => {
    expect([
      counts("2026-11-21T09:00:00+07:00", true),
      counts("2026-11-21T09:00:00+07:00", false),
    ]).toEqual([true, true])
  })

  it("holds for seven days more only where a till that had not heard gave it", () => {
    for (const at of [END, "2026-11-28T13:59:59+07:00"]) {
      expect([counts(at, true), counts(at, false)], at).toEqual([true, false])
    }
    expect(counts("2026-11-28T14:00:00+07:00", true)).toBe(false)
  })

  it("leaves the book once no sale that is not late can name it, as one that ran out does", () => {
    expect(isRemembered(rule, "2026-12-28")).toBe(true)
    expect(isRemembered(rule, "2026-12-29")).toBe(false)
    const ranOut = { ...rule, endedMs: null, validTo: "2026-11-22" }
    expect([isRemembered(ranOut, "2026-12-29"), isRemembered(ranOut, "2026-12-30")]).toEqual([
      true,
      false,
    ])
    expect(isRemembered({ ...rule, endedMs: null }, "2099-01-01")).toBe(true)
  })
})
