import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { editDistance } from "./edit-distance"
import { soundOf } from "./sound"

describe("a slip of the fingers", () => {
  it.each([
    ["ogn", "ong", 1],
    ["phogn", "phong", 1],
    ["hadifar", "hadiphar", 2],
    ["same", "same", 0],
  ])("%s is %s with %i edits", (a, b, edits) => {
    expect(editDistance(a, b, 2)).toBe(edits)
    expect(editDistance(b, a, 2)).toBe(edits)
  })

  it("is not looked for further than asked", () => {
    expect(editDistance("abcdefgh", "xyz", 2)).toBe(3)
    expect(editDistance("abcdef", "uvwxyz", 1)).toBe(2)
    expect(editDistance("a".repeat(100), "a".repeat(100), 2)).toBe(3)
  })

  it("leaves nothing behind for the next comparison", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 })
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(editDistance(a, a, 2)).toBe(0)
        expect(editDistance(a, b, 8)).toBe(editDistance(b, a, 8))
      }),
    )
  })
})

describe("letters that sound alike", () => {
  it.each([
    ["trung", "chung"],
    ["fuc", "phuc"],
    ["xua", "sua"],
    ["luong", "luon"],
    ["ky", "ki"],
    ["kuong", "cuong"],
  ])("%s sounds as %s", (a, b) => {
    expect(soundOf(a)).toBe(soundOf(b))
  })

  it("do not make all words one", () => {
    expect(soundOf("mam")).not.toBe(soundOf("mat"))
    expect(soundOf("tra")).not.toBe(soundOf("dua"))
  })
})
