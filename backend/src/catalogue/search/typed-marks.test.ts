import { describe, expect, it } from "vitest"
import { editDistance } from "./edit-distance"
import { fromEnglish } from "./english-words"
import { meantByKeys } from "./typed-marks"

const meant = (text: string) => meantByKeys(text.split(" "))?.join(" ") ?? null

describe("keys typed without the Vietnamese keyboard", () => {
  it.each([
    ["nuowcs mawms", "nuoc mam"],
    ["nu7o71c ma81m", "nuoc mam"],
    ["mieens gaoj", "mien gao"],
    ["nhung huowu", "nhung huou"],
    ["ddawcj sanr", "dac san"],
  ])("%s is read as %s", (typed, words) => {
    expect(meant(typed)).toBe(words)
  })

  it("leaves words alone that no keyboard has marked", () => {
    expect(meant("mat ong")).toBeNull()
    expect(meant("phong nga")).toBeNull()
  })
})

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
  })
})

describe("English names of goods", () => {
  it("give their Vietnamese words, the longest name first", () => {
    expect(fromEnglish(["deer", "antler"])).toEqual([["nhung", "huou"]])
    expect(fromEnglish(["wild", "honey"])).toEqual([["wild", "mat", "ong"]])
    expect(fromEnglish(["incense"])).toHaveLength(2)
    expect(fromEnglish(["laptop"])).toEqual([])
  })
})
