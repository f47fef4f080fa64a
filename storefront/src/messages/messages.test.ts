import { describe, expect, it } from "vitest"
import en from "./en.json"
import vi from "./vi.json"

function leaves(value: unknown, path = ""): Map<string, string> {
  if (typeof value === "string") return new Map([[path, value]])
  const all = Object.entries(value ?? {}).flatMap(([key, part]) => [
    ...leaves(part, path ? `${path}.${key}` : key),
  ])
  return new Map(all)
}

/** Names of the values that a message takes. */
function valuesOf(message: string): string[] {
  return [
    ...new Set([...message.matchAll(/\{([a-z]\w*)[,}]/g)].map((found) => found[1] ?? "")),
  ].sort()
}

describe("message catalogues", () => {
  const viLeaves = leaves(vi)
  const enLeaves = leaves(en)

  it("hold the same messages in both languages", () => {
    expect([...enLeaves.keys()].sort()).toEqual([...viLeaves.keys()].sort())
  })

  it("take no value in one language that they lack in the other", () => {
    for (const [key, message] of viLeaves) {
      expect([key, valuesOf(enLeaves.get(key) ?? "")]).toEqual([key, valuesOf(message)])
    }
  })

  it("shout nowhere", () => {
    const loud = [...viLeaves, ...enLeaves].filter(([, message]) => message.includes("!"))
    expect(loud).toEqual([])
  })
})
