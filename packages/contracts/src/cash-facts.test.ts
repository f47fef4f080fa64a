import { describe, expect, it } from "vitest"
import fixtures from "../fixtures/order-paid.json" with { type: "json" }
import { cashMovedFact } from "./cash-facts.js"

describe("money that moves besides sales", () => {
  it("for a web order is read in each way it can be paid, and in cash where a till names none", () => {
    const told = fixtures.valid.map((fact) => cashMovedFact.parse(fact))
    expect(told).toEqual(fixtures.valid)
    expect(told.map((fact) => ("tender" in fact && fact.tender) || null)).toEqual([
      ...[null, "cash", "card"],
    ])
  })

  it("says how it was paid for an order alone, and in no way that a counter does not take: a transfer is none", () => {
    for (const fact of fixtures.invalid) {
      expect(cashMovedFact.safeParse(fact).success).toBe(false)
      const { tender: _, ...bare } = fact
      expect(cashMovedFact.safeParse(bare).success).toBe(true)
    }
  })
})
