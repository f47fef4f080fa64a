import { describe, expect, it } from "vitest"
import { completeRecognition } from "./complete-recognition"
import type { NewRecognition } from "./types"

const decision = (given: Partial<NewRecognition>): NewRecognition => ({
  stars: 3,
  decision_no: "DEMO-1",
  decision_date: "2024-02-29",
  family_key: "x",
  variant_ids: ["variant_1"],
  ...given,
})

describe("completeRecognition", () => {
  it("lets a decision hold for 36 months, a day that is missing becoming the month's last", () => {
    expect(completeRecognition(decision({}))).toMatchObject({
      recognition: { valid_from: "2024-02-29", valid_to: "2027-02-28", criteria_version: "QD148" },
    })
  })

  it("names the authority of the decision's own day: districts until July 2025", () => {
    const levelOf = (given: Partial<NewRecognition>) => {
      const done = completeRecognition(decision(given))
      return done.ok && done.recognition.issuer_level
    }
    expect(levelOf({ decision_date: "2025-06-30" })).toBe("DISTRICT")
    expect(levelOf({ decision_date: "2025-07-01" })).toBe("PROVINCE")
    expect(levelOf({ stars: 5 })).toBe("CENTRE")
  })

  it("refuses what cannot be a recognition", () => {
    // @ts-expect-error two stars carry no certificate; a file may say so all the same
    expect(completeRecognition(decision({ stars: 2 }))).toEqual({ ok: false, code: "NOT_STARS" })
    const bad = [
      { decision_date: "2024-13-01" },
      { valid_to: "2024-02-29" },
      { revoked_on: "2023-01-01" },
    ]
    for (const given of bad) expect(completeRecognition(decision(given)).ok).toBe(false)
  })
})
