import { describe, expect, it } from "vitest"
import fixtures from "../fixtures/order-paid.json" with { type: "json" }
import { cashMovedFact } from "./cash-facts.js"

describe("money that moves besides sales", () => {
  it("for a web order is read in each way it can be paid, and in cash where a till names none", () => {
    const told = fixtures.valid.map((fact) => cashMovedFact.parse(fact))
    expect(told.map((fact) => ("tender" in fact && fact.tender?.kind) || "cash")).toEqual([
      ...["cash", "vietqr", "vietqr", "card"],
    ])
  })

  it("is refused where anything but an order is paid otherwise than in cash, or in a way nobody knows", () => {
    for (const fact of fixtures.invalid) expect(cashMovedFact.safeParse(fact).success).toBe(false)
  })
})
