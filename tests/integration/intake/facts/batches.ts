import { describe, expect, it } from "vitest"
import { footprint, till } from "./stage.js"

describe("a batch", () => {
  it("that is no batch is refused as a whole and changes nothing", async () => {
    const state = await footprint()
    const bodies = [
      {},
      { facts: [] },
      { facts: "x" },
      { facts: [till.sale()], more: 1 },
      { facts: Array.from({ length: 51 }, () => ({})) },
    ]
    for (const body of bodies) {
      const answer = await till.call("POST", "/pos/facts", body)
      expect(answer).toMatchObject({ status: 400, body: { code: "INVALID_REQUEST" } })
    }
    expect(await footprint()).toBe(state)
  })
})
