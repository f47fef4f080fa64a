import { factsAnswer } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { knownPart } from "./known-part.js"
import { readReply } from "./read-reply.js"

const result = {
  id: "00000000-0000-4000-8000-000000000001",
  status: "accepted",
  code: null,
  message: null,
}
const answer = { results: [result], appliedThrough: 1, serverTime: "2026-11-23T03:00:00.000Z" }
const read = (body: unknown) => readReply({ status: 200, body }, knownPart(factsAnswer))

describe("an answer of the server", () => {
  it("of a later build is heard as far as it is known, and left as it came", () => {
    const later = { ...answer, mood: "good", results: [{ ...result, why: { deep: true } }] }
    expect(read(later)).toEqual({ kind: "ok", data: answer })
    expect(later.results[0]).toHaveProperty("why")
    expect(readReply({ status: 200, body: later }, factsAnswer).kind).toBe("unreachable")
  })

  it("that lacks something, or is a sign-in page's, acknowledges nothing", () => {
    const foreign = { kind: "unreachable", why: "foreign-answer" }
    expect(read({ ...answer, mood: "good", results: [{ ...result, status: "maybe" }] })).toEqual(
      foreign,
    )
    expect(read({ results: [], more: 1 })).toEqual(foreign)
    expect(read({ portal: "please sign in" })).toEqual(foreign)
    expect(read(undefined)).toEqual(foreign)
  })
})
