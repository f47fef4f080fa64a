import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type FefoLot, fefoPick } from "./fefo.js"

const day = "2026-11-21"
const lot = (lotId: string, expiryDate: string | null, qtyMilli: number): FefoLot => ({
  lotId,
  expiryDate,
  qtyMilli,
})

describe("first expired, first out", () => {
  it("picks the earliest expiry, then undated lots, expired ones last", () => {
    const lots = [
      lot("expired", "2026-11-20", 1000),
      lot("undated", null, 1000),
      lot("late", "2027-01-01", 1000),
      lot("today", "2026-11-21", 1000),
    ]
    const { picks, missing } = fefoPick(lots, 3500, day)
    expect(picks).toEqual([
      { lotId: "today", qtyMilli: 1000, expired: false },
      { lotId: "late", qtyMilli: 1000, expired: false },
      { lotId: "undated", qtyMilli: 1000, expired: false },
      { lotId: "expired", qtyMilli: 500, expired: true },
    ])
    expect(missing).toBe(0)
  })

  it("says what the lots lack instead of inventing stock", () => {
    expect(fefoPick([lot("a", null, 300), lot("b", null, -500)], 1000, day)).toEqual({
      picks: [{ lotId: "a", qtyMilli: 300, expired: false }],
      missing: 700,
    })
  })

  it("picks and missing always add up, and no lot gives more than it has", () => {
    const lots = fc.array(
      fc.record({
        lotId: fc.uuid(),
        expiryDate: fc.constantFrom(null, "2026-01-01", "2026-11-21", "2027-05-05"),
        qtyMilli: fc.integer({ min: -1000, max: 5000 }),
      }),
    )
    fc.assert(
      fc.property(lots, fc.integer({ min: 1, max: 20_000 }), (all, qty) => {
        const { picks, missing } = fefoPick(all, qty, day)
        expect(picks.reduce((sum, p) => sum + p.qtyMilli, missing)).toBe(qty)
        for (const pick of picks) {
          const own = all.find((l) => l.lotId === pick.lotId)
          expect(pick.qtyMilli).toBeGreaterThan(0)
          expect(pick.qtyMilli).toBeLessThanOrEqual(own?.qtyMilli ?? 0)
        }
      }),
    )
  })
})
