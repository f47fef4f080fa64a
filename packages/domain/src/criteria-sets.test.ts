import { describe, expect, it } from "vitest"
import { CRITERIA_SETS, criteriaSetAt, criteriaSetOf, SECTORS, sectorOf } from "./criteria-sets.js"
import { DEFAULT_MIX_TARGET_BP } from "./programme-facts.js"

describe("programme data", () => {
  it("has the 26 sets of QĐ 26/2026 in six sectors, numbered in order", () => {
    expect(CRITERIA_SETS.map((s) => s.no)).toEqual(Array.from({ length: 26 }, (_, i) => i + 1))
    expect(SECTORS).toHaveLength(6)
    const counts = SECTORS.map((s) => CRITERIA_SETS.filter((c) => c.sector === s.code).length)
    expect(counts).toEqual([13, 4, 3, 2, 3, 1])
    expect(criteriaSetOf(8)?.code).toBe("QD26-08")
    expect(criteriaSetOf(27)).toBeNull()
    expect(sectorOf("do-uong")?.code).toBe("DRINK")
  })

  it("only the two sets of alcoholic drinks are alcohol", () => {
    const alcohol = CRITERIA_SETS.filter((s) => s.usualGoodsClass === "ALCOHOL")
    expect(alcohol.map((s) => s.no)).toEqual([14, 15])
  })

  it("gives each set one address, under its own sector only", () => {
    expect(new Set(CRITERIA_SETS.map((set) => set.slug)).size).toBe(26)
    expect(criteriaSetAt("thuc-pham", "nuoc-mam")?.no).toBe(9)
    expect(criteriaSetAt("do-uong", "nuoc-mam")).toBeNull()
    for (const { slug } of CRITERIA_SETS) expect(slug).toMatch(/^[a-z]+(-[a-z]+)*$/)
  })

  it("R18: the default mix target", () => {
    expect(DEFAULT_MIX_TARGET_BP).toBe(7000)
  })
})
