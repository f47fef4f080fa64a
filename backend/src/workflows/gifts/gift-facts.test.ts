import type { BadgeView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { giftFacts } from "./gift-facts"

const star = (stars: 3 | 4 | 5): BadgeView => ({
  ...{ status: "in_force", stars, recognitionId: "rec", decisionNo: "DEMO-1" },
  ...{ decisionDate: "2025-01-10", issuerName: "DEMO", validFrom: "2025-01-10" },
  ...{ validTo: "2028-01-10", monthsLeft: 14, daysLeft: 415, expiring: false },
})
const lapsed: BadgeView = { status: "none", reason: "lapsed", since: "2026-01-10" }
const thing = (badge: BadgeView, amount: number, expiresOn: string | null = null) => ({
  ...{ badge, amount, expiresOn },
})

describe("a gift basket as a whole", () => {
  it("claims the least stars of what lies in it, and none with one lapsed thing in it", () => {
    expect(giftFacts([thing(star(4), 1), thing(star(3), 1)]).stars).toBe(3)
    expect(giftFacts([thing(star(5), 1), thing(lapsed, 1)]).stars).toBeNull()
    expect(giftFacts([]).stars).toBeNull()
  })

  it("ends with the first thing in it that has a date, and costs what they cost", () => {
    const parts = [
      thing(star(4), 90_000, "2027-06-01"),
      thing(star(4), 68_000, "2027-01-12"),
      thing(star(4), 65_000),
    ]
    expect(giftFacts(parts)).toEqual({ stars: 4, expiresOn: "2027-01-12", goods: 223_000 })
    expect(giftFacts([thing(star(4), 1)]).expiresOn).toBeNull()
  })
})
