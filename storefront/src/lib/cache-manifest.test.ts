import { describe, expect, it } from "vitest"
import { LIFETIME_S, lifetimeAt, secondsToMidnight } from "./cache-manifest"

const at = (text: string) => Date.parse(text)

describe("lifetime of cached reads", () => {
  it("ends at midnight in Asia/Ho_Chi_Minh, when a star may lapse", () => {
    expect(secondsToMidnight(at("2026-11-21T23:59:30+07:00"))).toBe(30)
    expect(lifetimeAt(at("2026-11-21T23:59:30+07:00"))).toBe(30)
  })

  it("is the usual one by day and never nothing", () => {
    expect(lifetimeAt(at("2026-11-21T12:00:00+07:00"))).toBe(LIFETIME_S)
    expect(lifetimeAt(at("2026-11-21T23:59:59.999+07:00"))).toBe(1)
  })
})
