import { describe, expect, it } from "vitest"
import { isWithin, parseHours } from "./opening-hours"

describe("opening hours", () => {
  it("are read as people write them", () => {
    const hours = { opens: "07:30", closes: "19:00" }
    for (const text of ["07:30–19:00", "7h30 - 19h", "7:30-19:00", " 7g30 — 19g00 "]) {
      expect(parseHours(text), text).toEqual(hours)
    }
  })

  it("claim nothing where the words say anything else", () => {
    for (const text of [null, "", "cả ngày", "7:30", "07:30–19:30, nghỉ thứ Hai", "27:00–30:00"]) {
      expect(parseHours(text)).toBeNull()
    }
  })

  it("end at the minute of closing, and may pass midnight", () => {
    const day = { opens: "07:30", closes: "19:00" }
    expect([isWithin(day, "07:30"), isWithin(day, "18:59"), isWithin(day, "19:00")]).toEqual([
      true,
      true,
      false,
    ])
    const night = { opens: "17:00", closes: "02:00" }
    expect([isWithin(night, "01:59"), isWithin(night, "02:00")]).toEqual([true, false])
  })
})
