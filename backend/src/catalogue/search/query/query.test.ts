import { describe, expect, it } from "vitest"
import { fromEnglish } from "./english-words"
import { marksAgree } from "./marks"
import { placeIn, withoutKinds } from "./places"
import { readQuery, withoutFillers } from "./read-query"
import { meantByKeys } from "./typed-keys"

const meant = (text: string) => meantByKeys(text.split(" "))?.join(" ") ?? null

describe("keys typed without the Vietnamese keyboard", () => {
  it.each([
    ["nuowcs mawms", "nuoc mam"],
    ["nu7o71c ma81m", "nuoc mam"],
    ["nuwowcs mawms", "nuoc mam"],
    ["mieens gaoj", "mien gao"],
    ["nhung huowu", "nhung huou"],
    ["ddawcj sanr", "dac san"],
    ["giofn tasn", "gion tan"],
    ["nguyene", "nguyen"],
    ["ddooif", "doi"],
    ["d9o62i", "doi"],
  ])("%s is read as %s", (typed, words) => {
    expect(meant(typed)).toBe(words)
  })

  it.each(["mat ong", "phong nga", "samsung", "khoai oi"])("leaves %s alone", (text) => {
    expect(meant(text)).toBeNull()
  })
})

describe("English names of goods", () => {
  it("give their Vietnamese words, the longest name first", () => {
    expect(fromEnglish(["deer", "antler"])).toEqual([["nhung", "huou"]])
    expect(fromEnglish(["deer", "antler", "wine"])).toEqual([["nhung", "huou", "ruou"]])
    expect(fromEnglish(["wild", "honey"])).toEqual([["wild", "mat", "ong"]])
    expect(fromEnglish(["incense"])).toHaveLength(2)
    expect(fromEnglish(["laptop"])).toEqual([])
  })

  it("are known in the plural, and beside words that say nothing", () => {
    expect(fromEnglish(["sausages"])).toEqual([["xuc", "xich"]])
    expect(fromEnglish(["honey", "from", "vu", "quang"])).toEqual([["mat", "ong", "vu", "quang"]])
  })
})

describe("marks", () => {
  it.each([
    ["nuoc", "nước", true],
    ["nươc", "nước", true],
    ["rựou", "rượu", true],
    ["đo", "đơ", true],
    ["sữa", "sứa", false],
    ["tủ", "tú", false],
  ])("%s may mean %s: %s", (typed, word, may) => {
    expect(marksAgree(typed)(word)).toBe(may)
  })
})

describe("places", () => {
  it("lose their kind where their name is known", () => {
    expect(withoutKinds(["xa", "thach", "dai"])).toEqual(["thach", "dai"])
    expect(withoutKinds(["tinh", "bot", "nghe"])).toBeNull()
  })

  it("of before 2025 are found in the communes that they went into", () => {
    const found = placeIn(["mat", "ong", "xa", "tan", "huong"])
    expect(found?.rest).toEqual(["mat", "ong"])
    expect(found?.communeCodes.size).toBe(1)
    expect(placeIn(["mat", "ong"])).toBeNull()
  })
})

describe("reading a query", () => {
  it("takes the stars that are asked for, in figures or words", () => {
    expect(readQuery("nước mắm 4 sao")).toMatchObject({ words: ["nuoc", "mam"], stars: 4 })
    expect(readQuery("Rượu ba sao")).toMatchObject({ words: ["ruou"], stars: 3 })
    expect(readQuery("OCOP 5 stars")).toMatchObject({ words: [], stars: 5 })
    expect(readQuery("sao biển")).toMatchObject({ words: ["sao", "bien"], stars: null })
  })

  it("keeps the words as they were typed beside the folded ones", () => {
    expect(readQuery("Cu ĐƠ, Hà Tĩnh").typed).toEqual(["cu", "đơ", "hà", "tĩnh"])
  })

  it("knows the words that only ask", () => {
    const words = readQuery("mua mật ong ở đâu").words
    expect(withoutFillers(words)).toEqual(["mat", "ong"])
    expect(withoutFillers(["mat", "ong"])).toBeNull()
  })
})
