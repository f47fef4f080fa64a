import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { changeNotes, suggestTenders } from "./cash.js"
import { formatDong } from "./format-dong.js"

describe("cash", () => {
  it("suggests the exact amount and what people hand over for it", () => {
    expect(suggestTenders(387_000)).toEqual([387_000, 390_000, 400_000, 500_000])
    expect(suggestTenders(500_000)).toEqual([500_000, 600_000])
    expect(suggestTenders(12_000)).toEqual([12_000, 20_000, 50_000, 100_000, 200_000])
    expect(suggestTenders(0)).toEqual([0])
  })

  it("suggests at most five amounts, ascending, none below the total, the exact one first", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000_000 }), (total) => {
        const amounts = suggestTenders(total)
        expect(amounts[0]).toBe(total)
        expect(amounts.length).toBeLessThanOrEqual(5)
        expect(amounts).toEqual([...new Set(amounts)].sort((a, b) => a - b))
      }),
    )
  })

  it("gives change in the fewest notes and says what no note can pay", () => {
    expect(changeNotes(113_500)).toEqual({
      notes: [
        { note: 100_000, count: 1 },
        { note: 10_000, count: 1 },
        { note: 2000, count: 1 },
        { note: 1000, count: 1 },
      ],
      remainder: 500,
    })
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (change) => {
        const { notes, remainder } = changeNotes(change)
        expect(notes.reduce((sum, n) => sum + n.note * n.count, remainder)).toBe(change)
        expect(remainder).toBeLessThan(1000)
      }),
    )
  })

  it("writes đồng as each language does", () => {
    expect(formatDong(1_250_000, "vi")).toBe("1.250.000\u00a0₫")
    expect(formatDong(1_250_000, "en")).toBe("₫1,250,000")
  })
})
