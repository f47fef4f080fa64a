import fc from "fast-check"
import { describe, expect, it } from "vitest"
import {
  addDays,
  addMonthsClamped,
  businessDateOf,
  daysBetween,
  isBusinessDate,
  monthsBetween,
} from "./business-date.js"

const anyDate = fc
  .integer({ min: 0, max: 60_000 })
  .map((days) => new Date(days * 86_400_000).toISOString().slice(0, 10))

describe("business dates", () => {
  it("a day turns at midnight in Hà Tĩnh, not in Greenwich", () => {
    expect(businessDateOf("2026-12-31T16:59:59.999Z")).toBe("2026-12-31")
    expect(businessDateOf("2026-12-31T17:00:00Z")).toBe("2027-01-01")
    expect(businessDateOf("2026-12-31T23:55:00+07:00")).toBe("2026-12-31")
  })

  it("agrees with the time-zone table of the platform", () => {
    const format = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" })
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }), (ms) => {
        expect(businessDateOf(ms)).toBe(format.format(ms))
      }),
    )
  })

  it("refuses what is no day of the calendar", () => {
    for (const text of [
      "2026-02-29",
      "2026-13-01",
      "2026-00-10",
      "26-01-01",
      "2026-1-1",
      "",
      "x",
    ]) {
      expect(isBusinessDate(text), text).toBe(false)
    }
    expect(isBusinessDate("2028-02-29")).toBe(true)
    expect(() => daysBetween("2026-02-30", "2026-03-01")).toThrow(RangeError)
    expect(() => businessDateOf("yesterday")).toThrow(RangeError)
  })

  it("clamps a month step to the last day of the month", () => {
    expect(addMonthsClamped("2026-01-31", 1)).toBe("2026-02-28")
    expect(addMonthsClamped("2024-02-29", 36)).toBe("2027-02-28")
    expect(addMonthsClamped("2026-03-31", -1)).toBe("2026-02-28")
    expect(addMonthsClamped("2026-01-15", -1)).toBe("2025-12-15")
  })

  it("adds and counts days without a gap", () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -5000, max: 5000 }), (date, n) => {
        expect(daysBetween(date, addDays(date, n))).toBe(n)
      }),
    )
  })

  it("counts whole months as the greatest step that does not pass the end", () => {
    fc.assert(
      fc.property(anyDate, anyDate, (a, b) => {
        fc.pre(a <= b)
        const months = monthsBetween(a, b)
        expect(addMonthsClamped(a, months) <= b).toBe(true)
        expect(addMonthsClamped(a, months + 1) > b).toBe(true)
      }),
    )
    expect(monthsBetween("2026-05-01", "2026-04-01")).toBe(0)
  })
})
