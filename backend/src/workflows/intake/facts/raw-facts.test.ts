import { expect, it } from "vitest"
import vector from "../../../../../packages/contracts/fixtures/invoice-asked.json" with {
  type: "json",
}
import { rawFacts } from "./raw-facts"

it("a fact has the hash that its content had before, in whatever order it comes", () => {
  const { kind, ...rest } = vector.fact
  const turned = { ...rest, buyer: Object.fromEntries(Object.entries(rest.buyer).reverse()), kind }
  for (const body of [vector.fact, turned]) {
    expect(rawFacts([body])).toEqual([{ body, contentHash: vector.contentHash }])
  }
  const other = { ...vector.fact, buyer: { ...vector.fact.buyer, name: "DEMO" } }
  expect(rawFacts([other])[0]?.contentHash).not.toBe(vector.contentHash)
})
