import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type BadgeInput, badgeFor } from "./badge.js"
import { nextBadgeChange } from "./badge-change.js"
import { basketStars } from "./basket-stars.js"
import { addDays, daysBetween } from "./business-date.js"
import { isInForce, type Recognition } from "./recognition.js"
import { recognitionsBySku } from "./recognitions-by-sku.js"
import { recognitionOf } from "./testing/recognitions.js"

const badge = (recognitions: readonly Recognition[], part: Partial<BadgeInput> = {}) =>
  badgeFor({ skuId: "cu-do", packagingCode: null, day: "2026-11-21", recognitions, ...part })

const starsOf = (...args: Parameters<typeof badge>) => {
  const result = badge(...args)
  return result.status === "in_force" ? result.stars : result.reason
}

describe("badge", () => {
  it("R8: shows the stars of a recognition in force that names the SKU", () => {
    const recognition = recognitionOf({ stars: 4 })
    expect(badge([recognition])).toEqual({
      status: "in_force",
      stars: 4,
      recognition,
      monthsLeft: 10,
      daysLeft: 328,
      expiring: false,
    })
  })

  it("R8: a lapsed certificate shows no star", () => {
    const lapsed = recognitionOf({ decisionDate: "2023-11-21" })
    expect(starsOf([lapsed], { day: "2026-11-20" })).toBe(3)
    expect(badge([lapsed])).toMatchObject({
      status: "none",
      reason: "lapsed",
      since: "2026-11-21",
      recognition: lapsed,
    })
  })

  it("R8: a size that the recognised set does not name shows no star", () => {
    expect(starsOf([recognitionOf()], { skuId: "cu-do-500g" })).toBe("unverified")
  })

  it("two producers of one product name do not share a star", () => {
    const own = recognitionOf({ skuIds: ["mat-ong-a"] })
    expect(starsOf([own], { skuId: "mat-ong-b" })).toBe("unverified")
  })

  it("a revoked certificate shows no star and says since when", () => {
    expect(badge([recognitionOf({ revokedOn: "2026-01-05" })])).toMatchObject({
      reason: "revoked",
      since: "2026-01-05",
    })
  })

  it("a decision that is not yet valid shows no star", () => {
    const coming = recognitionOf({ validFrom: "2026-12-01" })
    expect(badge([coming])).toMatchObject({ reason: "not_yet", since: null })
  })

  it("a decision signed by an abolished district stays valid", () => {
    const old = recognitionOf({ decisionDate: "2025-06-20", issuerLevel: "DISTRICT" })
    expect(starsOf([old])).toBe(3)
  })

  it("goods in a packaging that was not registered show no star", () => {
    const registered = recognitionOf({ packagingCodes: ["HOP-300"] })
    expect(starsOf([registered], { packagingCode: "HOP-300" })).toBe(3)
    expect(starsOf([registered], { packagingCode: "TUI-500" })).toBe("packaging")
    expect(starsOf([registered], { packagingCode: null })).toBe("packaging")
  })

  it("without registered packagings in the data, any packaging does", () => {
    expect(starsOf([recognitionOf()], { packagingCode: "TUI-500" })).toBe(3)
  })

  it("where two overlap, the latest decision wins, be it an upgrade or a downgrade", () => {
    const old = recognitionOf({ id: "old", stars: 4, decisionDate: "2024-01-10" })
    const down = recognitionOf({ id: "new", stars: 3, decisionDate: "2026-10-01" })
    expect(starsOf([old, down])).toBe(3)
    expect(starsOf([down, old])).toBe(3)
    expect(starsOf([old, down], { day: "2026-09-30" })).toBe(4)
  })

  it("a renewal decided before the old certificate ends leaves no day without a star", () => {
    const old = recognitionOf({ id: "old", decisionDate: "2023-12-01" })
    const renewal = recognitionOf({ id: "new", decisionDate: "2026-11-10" })
    for (let day = "2026-11-01"; day < "2026-12-31"; day = addDays(day, 1)) {
      expect(starsOf([old, renewal], { day })).toBe(3)
    }
  })

  it("on its last day it has one day left", () => {
    const recognition = recognitionOf({ validTo: "2026-11-22" })
    expect(badge([recognition])).toMatchObject({ daysLeft: 1, monthsLeft: 0, expiring: true })
  })

  it("a gift basket with a lapsed component claims no stars", () => {
    const good = badge([recognitionOf({ stars: 4 })])
    const better = badge([recognitionOf({ stars: 5 })])
    const lapsed = badge([recognitionOf({ decisionDate: "2023-01-01" })])
    expect(basketStars([good, better])).toBe(4)
    expect(basketStars([good, lapsed])).toBeNull()
    expect(basketStars([])).toBeNull()
  })
})

const anyRecognitions = fc.array(
  fc
    .record({
      id: fc.integer({ min: 0, max: 999 }),
      stars: fc.constantFrom(3 as const, 4 as const, 5 as const),
      decided: fc.integer({ min: -1500, max: 200 }),
      validFor: fc.integer({ min: 1, max: 1100 }),
      revoked: fc.option(fc.integer({ min: 0, max: 1100 }), { freq: 3 }),
      packagings: fc.subarray(["A", "B"]),
    })
    .map(({ id, stars, decided, validFor, revoked, packagings }) => {
      const decisionDate = addDays("2026-11-21", decided)
      return recognitionOf({
        id: String(id),
        stars,
        decisionDate,
        validFrom: decisionDate,
        validTo: addDays(decisionDate, validFor),
        revokedOn: revoked === null ? null : addDays(decisionDate, revoked),
        packagingCodes: packagings,
      })
    }),
  { maxLength: 5 },
)

describe("badge, for any recognitions", () => {
  it("shows a star exactly if one in force covers SKU and packaging", () => {
    fc.assert(
      fc.property(anyRecognitions, fc.constantFrom("A", "B", null), (recognitions, packaging) => {
        const covering = recognitions.filter(
          (r) =>
            isInForce(r, "2026-11-21") &&
            (r.packagingCodes.length === 0 || r.packagingCodes.some((code) => code === packaging)),
        )
        const result = badge(recognitions, { packagingCode: packaging })
        expect(result.status).toBe(covering.length > 0 ? "in_force" : "none")
        if (result.status === "in_force") {
          for (const r of covering) {
            expect(result.recognition.decisionDate >= r.decisionDate).toBe(true)
          }
        }
      }),
    )
  })

  it("is the same when read through the index of SKUs", () => {
    const anySkus = fc.array(fc.subarray(["cu-do", "mat-ong"]), { minLength: 5, maxLength: 5 })
    fc.assert(
      fc.property(anyRecognitions, anySkus, (list, skus) => {
        const recognitions = list.map((r, i) => ({ ...r, id: `r${i}`, skuIds: skus[i] ?? [] }))
        const index = recognitionsBySku(recognitions)
        for (const skuId of ["cu-do", "mat-ong", "none"]) {
          expect(badge(index.get(skuId) ?? [], { skuId })).toEqual(badge(recognitions, { skuId }))
        }
      }),
    )
  })

  it("looks the same on every day before the next change, and different on that day", () => {
    const face = (recognitions: readonly Recognition[], day: string) => {
      const b = badge(recognitions, { day, packagingCode: "A" })
      return b.status === "in_force"
        ? [b.recognition.id, b.expiring]
        : [b.reason, b.recognition?.id]
    }
    fc.assert(
      fc.property(anyRecognitions, (recognitions) => {
        const today = "2026-11-21"
        const next = nextBadgeChange("cu-do", "A", today, recognitions)
        const horizon = next === null ? 1400 : daysBetween(today, next)
        const before = face(recognitions, today)
        for (let n = 1; n < horizon; n++) {
          expect(face(recognitions, addDays(today, n))).toEqual(before)
        }
        if (next !== null) expect(face(recognitions, next)).not.toEqual(before)
      }),
      { numRuns: 60 },
    )
  })
})
