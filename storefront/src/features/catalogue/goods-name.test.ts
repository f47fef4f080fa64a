import { describe, expect, it } from "vitest"
import { goodsName, netContentWords, unitWord } from "./goods-name"

const cuDo = { title: "Cu đơ Phong Nga", titleEn: "Phong Nga cu đơ" }

describe("the name of goods", () => {
  it("is Vietnamese on a Vietnamese page, without a mark", () => {
    expect(goodsName(cuDo, "vi")).toEqual({ text: "Cu đơ Phong Nga" })
  })

  it("is English on an English page", () => {
    expect(goodsName(cuDo, "en")).toEqual({ text: "Phong Nga cu đơ" })
  })

  it.each([null, undefined, ""])(
    "is the Vietnamese one, marked, where English is %s",
    (titleEn) => {
      expect(goodsName({ title: "Giò me", titleEn }, "en")).toEqual({ text: "Giò me", lang: "vi" })
    },
  )
})

describe("packs and units", () => {
  it("are told in the reader's language", () => {
    expect(netContentWords("Hộp 500 g", "vi")).toBe("Hộp 500 g")
    expect(netContentWords("Hộp 500 g", "en")).toBe("Box, 500 g")
    expect(unitWord("hộp", "en")).toBe("box")
    expect([unitWord("hộp", "en", 2000), unitWord("kg", "en", 500)]).toEqual(["boxes", "kg"])
    expect(unitWord("hộp", "vi", 2000)).toBe("hộp")
    expect(unitWord("thúng", "en")).toBe("thúng")
  })
})
