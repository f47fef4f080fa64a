import { describe, expect, it } from "vitest"
import { date, partialDate } from "./date"
import { legalFormOf } from "./legal-form"
import { coordinate, decimal, money } from "./number"
import { stars } from "./stars"
import { text } from "./text"
import { yesNo } from "./yes-no"

const read = (parsed: { ok: boolean; value?: unknown }) => (parsed.ok ? parsed.value : null)

describe("dates", () => {
  it.each([
    ["15/10/2024", "2024-10-15"],
    ["5.1.2024", "2024-01-05"],
    ["2024-10-15", "2024-10-15"],
    ["2024-10-15T00:00:00", "2024-10-15"],
    ["45580", "2024-10-15"],
    ["31/2/2024", null],
    ["10/15/2024", null],
    ["hôm qua", null],
  ])("%s is read as %s: the day comes first", (raw, day) => {
    expect(read(date(raw))).toBe(day)
  })

  it.each([
    ["2024", "2024-01-01"],
    ["2024-01", "2024-01-01"],
    ["10/2024", "2024-10-01"],
    ["2019/2020", "2019-01-01"],
    ["2020 (round 2)", "2020-01-01"],
    ["2020 (đợt 2)", "2020-01-01"],
    ["13/2024", null],
  ])("%s, known only in part, counts from %s", (raw, day) => {
    expect(read(partialDate(raw))).toBe(day)
  })
})

describe("money", () => {
  it.each([
    ["12.500đ", 12_500],
    ["12,500 VND", 12_500],
    ["12 500 đồng", 12_500],
    ["12500", 12_500],
    ["1.250.000 ₫", 1_250_000],
    ["12.5k", 12_500],
    ["1,2 triệu", 1_200_000],
    ["65k", 65_000],
    ["12,50", null],
    ["-5000", null],
    ["miễn phí", null],
  ])("%s is %s đồng", (raw, dong) => {
    expect(read(money(raw))).toBe(dong)
  })
})

describe("numbers", () => {
  it.each([
    ["1.234,5", 1234.5],
    ["1,234.5", 1234.5],
    ["0,5", 0.5],
    ["12.345", 12_345],
    ["1.2.3", null],
  ])("%s is %s", (raw, value) => {
    expect(read(decimal(0, 1e6)(raw))).toBe(value)
  })

  it("never takes the dot of a coordinate for thousands", () => {
    expect(read(coordinate(-90, 90)("18.342"))).toBe(18.342)
    expect(coordinate(-90, 90)("118.342").ok).toBe(false)
  })
})

describe("stars", () => {
  it.each([
    ["4", 4],
    ["4 sao", 4],
    ["4*", 4],
    ["3★", 3],
    ["★★★★★", 5],
    ["3.0", 3],
    ["2", null],
    ["6 sao", null],
  ])("%s is %s: fewer than three carry no certificate", (raw, count) => {
    expect(read(stars(raw))).toBe(count)
  })
})

describe("words", () => {
  it("reads yes and no in both languages", () => {
    for (const word of ["yes", "Có", "x", "TRUE"]) expect(read(yesNo(word))).toBe(true)
    for (const word of ["no", "không", "Khong", "0"]) expect(read(yesNo(word))).toBe(false)
    expect(yesNo("có lẽ").ok).toBe(false)
  })

  it("composes decomposed letters and single spaces", () => {
    expect(read(text("Bưởi  Phúc\nTrạch".normalize("NFD")))).toBe("Bưởi Phúc Trạch")
  })

  it("reads the legal form from the head of a name", () => {
    expect(legalFormOf("HTX mẫu Hương Sơn")).toBe("COOPERATIVE")
    expect(legalFormOf("Công ty TNHH An Phát")).toBe("ENTERPRISE")
    expect(legalFormOf("Tổ hợp tác Thắm Thanh".normalize("NFD"))).toBe("COOP_GROUP")
    expect(legalFormOf("Cơ sở Phong Nga")).toBe("HOUSEHOLD")
  })
})
