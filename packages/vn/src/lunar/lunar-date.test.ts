import { describe, expect, it } from "vitest"
import { lunarDateOf, lunarYearName, tetOf } from "./lunar-date.js"

describe("Tết", () => {
  // As published in Vietnam; 1985, 2007 and 2030 differ from China's calendar.
  it.each([
    [1968, "1968-01-29"],
    [1985, "1985-01-21"],
    [2000, "2000-02-05"],
    [2007, "2007-02-17"],
    [2020, "2020-01-25"],
    [2023, "2023-01-22"],
    [2024, "2024-02-10"],
    [2025, "2025-01-29"],
    [2026, "2026-02-17"],
    [2027, "2027-02-06"],
    [2028, "2028-01-26"],
    [2030, "2030-02-02"],
    [2033, "2033-01-31"],
  ])("of %i falls on %s", (year, day) => {
    expect(tetOf(year)).toBe(day)
    expect(lunarDateOf(day)).toEqual({ day: 1, month: 1, year, leap: false })
  })
})

describe("the name of a year", () => {
  it.each([
    [1984, "Giáp Tý"],
    [2024, "Giáp Thìn"],
    [2026, "Bính Ngọ"],
    [2027, "Đinh Mùi"],
  ])("%i is %s", (year, name) => {
    expect(lunarYearName(year)).toBe(name)
  })
})

describe("a lunar date", () => {
  it.each([
    ["2026-11-21", { day: 13, month: 10, year: 2026, leap: false }],
    ["2026-09-25", { day: 15, month: 8, year: 2026, leap: false }],
    ["2025-07-25", { day: 1, month: 6, year: 2025, leap: true }],
    ["2023-03-22", { day: 1, month: 2, year: 2023, leap: true }],
    ["2027-02-05", { day: 29, month: 12, year: 2026, leap: false }],
  ])("of %s is known", (date, lunar) => {
    expect(lunarDateOf(date)).toEqual(lunar)
  })

  it("goes on without a gap: each day is the next of its month or the first of another", () => {
    let before = lunarDateOf("2019-12-31")
    for (let at = Date.parse("2020-01-01"); at < Date.parse("2031-01-01"); at += 86_400_000) {
      const date = lunarDateOf(new Date(at).toISOString().slice(0, 10))
      const isNext = date.day === before.day + 1 && date.month === before.month
      const isFirst = date.day === 1 && before.day >= 29
      expect([at, isNext || isFirst]).toEqual([at, true])
      before = date
    }
  })
})
