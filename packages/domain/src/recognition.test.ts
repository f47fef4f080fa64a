import { describe, expect, it } from "vitest"
import { addMonthsClamped } from "./business-date.js"
import { CRITERIA_VERSION_ROWS } from "./criteria-versions.js"
import { isInForce, recognitionState, validityOf } from "./recognition.js"
import { recognitionOf } from "./testing/recognitions.js"

describe("recognition", () => {
  it("R1: holds for 36 calendar months, from its first day to the day before the last", () => {
    const recognition = recognitionOf({ decisionDate: "2024-10-15" })
    expect(validityOf("2024-10-15")).toEqual({ validFrom: "2024-10-15", validTo: "2027-10-15" })
    const days = ["2024-10-14", "2024-10-15", "2027-10-14", "2027-10-15"]
    expect(days.map((day) => isInForce(recognition, day))).toEqual([false, true, true, false])
  })

  it("R1: takes the months from the criteria of its day, and before the first set from that set", () => {
    for (const { validFrom, validityMonths } of CRITERIA_VERSION_ROWS) {
      expect(validityOf(validFrom).validTo).toBe(addMonthsClamped(validFrom, validityMonths))
    }
    expect(validityOf("2018-05-07").validTo).toBe("2021-05-07")
  })

  it("R1: a decision of 29 February or of a 31st ends on the last day the month has", () => {
    expect(validityOf("2024-02-29").validTo).toBe("2027-02-28")
    expect(validityOf("2023-08-31").validTo).toBe("2026-08-31")
  })

  it("R1: is not in force from the day of its revocation", () => {
    const revoked = recognitionOf({ revokedOn: "2025-05-01" })
    expect(isInForce(revoked, "2025-04-30")).toBe(true)
    expect(isInForce(revoked, "2025-05-01")).toBe(false)
  })

  it("counts as expiring through its last 180 days", () => {
    const recognition = recognitionOf({ validFrom: "2024-01-01", validTo: "2027-01-01" })
    expect(recognitionState(recognition, "2026-07-04")).toBe("in_force")
    expect(recognitionState(recognition, "2026-07-05")).toBe("expiring")
    expect(recognitionState(recognition, "2026-12-31")).toBe("expiring")
    expect(recognitionState(recognition, "2027-01-01")).toBe("expired")
    expect(recognitionState(recognition, "2023-12-31")).toBe("not_yet")
  })

  it("a revocation after the natural end changes nothing", () => {
    const late = recognitionOf({ validTo: "2026-01-01", revokedOn: "2026-02-01" })
    expect(recognitionState(late, "2026-03-01")).toBe("expired")
    expect(recognitionState(recognitionOf({ revokedOn: "2026-02-01" }), "2026-03-01")).toBe(
      "revoked",
    )
  })
})
