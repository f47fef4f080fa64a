import { newClearance } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { EMPTY_CLEARANCE, isReady, requestOf } from "./clearance-form"

const typed = { ...EMPTY_CLEARANCE, validFrom: "2026-11-21" }

describe("a rule for short-dated goods", () => {
  it("with nothing chosen holds for all goods at all counters, until it is ended", () => {
    const request = requestOf(typed)
    expect(request).toMatchObject({ sectors: null, outletCodes: null, lastDay: null })
    expect(newClearance.safeParse(request).success).toBe(true)
  })

  it("is not sent before its figures and first day are there, nor when it ends before it begins", () => {
    expect(isReady(typed)).toBe(true)
    for (const part of [
      { validFrom: "" },
      { percent: "0" },
      { percent: "" },
      { atMost: "1,5" },
      { lastDay: "2026-11-20" },
    ]) {
      expect(isReady({ ...typed, ...part })).toBe(false)
    }
  })

  it("asks for a share of at most all of it", () => {
    const shared = requestOf({ ...typed, by: "share", atMost: "101" })
    expect(newClearance.safeParse(shared).success).toBe(false)
  })
})
