import { describe, expect, it } from "vitest"
import {
  formatDay,
  formatDayRange,
  formatFigure,
  formatKm,
  formatMoment,
  formatMoney,
  formatMonth,
  formatQuantity,
  formatTime,
} from "./format"

describe("figures for reading", () => {
  it("put a no-break space before the sign, so that no price breaks across lines", () => {
    expect(formatMoney(1_150_000, "vi")).toBe("1.150.000\u00a0₫")
    expect(formatMoney(1_150_000, "en")).toBe("1,150,000\u00a0₫")
    expect(formatFigure(85_000, "vi")).toBe("85.000")
  })

  it("say a span of days once what its ends share", () => {
    expect(formatDayRange("2026-11-22", "2026-11-23", "vi")).toBe("22–23/11")
    expect(formatDayRange("2026-11-30", "2026-12-02", "vi")).toBe("30/11–2/12")
    expect(formatDayRange("2026-11-22", "2026-11-22", "en")).toBe("22\u00a0Nov")
    expect(formatDayRange("2026-11-30", "2026-12-02", "en")).toBe("30\u00a0Nov–2\u00a0Dec")
  })

  it("show thousandths as the unit they are of", () => {
    expect(formatQuantity(500, "vi")).toBe("0,5")
    expect(formatQuantity(2000, "vi")).toBe("2")
    expect(formatQuantity(200, "en")).toBe("0.2")
  })

  it("show a distance with one decimal below a hundred kilometres", () => {
    expect(formatKm(0.86, "vi")).toBe("0,9\u00a0km")
    expect(formatKm(123.4, "vi")).toBe("123\u00a0km")
  })

  it("write days and months as each language does", () => {
    expect(formatDay("2027-10-15", "vi")).toBe("15/10/2027")
    expect(formatDay("2027-10-05", "en")).toBe("5\u00a0Oct\u00a02027")
    expect(formatMonth("2024-09-01", "vi")).toBe("9/2024")
    expect(formatMonth("2024-09-01", "en")).toBe("Sep\u00a02024")
  })

  it("tell the time of Hà Tĩnh wherever the reader is", () => {
    expect(formatTime("2026-11-21T03:42:00.000Z")).toBe("10:42")
    expect(formatMoment("2026-11-20T18:05:00.000Z", "vi")).toBe("21/11/2026 01:05")
    expect(formatMoment("2026-11-20T18:05:00.000Z", "en")).toBe("21\u00a0Nov\u00a02026 01:05")
  })
})
