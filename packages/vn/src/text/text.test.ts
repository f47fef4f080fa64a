import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fold, slugify, transliterate } from "./fold.js"
import { normaliseTonePlacement } from "./tone-placement.js"

describe("folding", () => {
  it("a buyer who types without marks finds the product", () => {
    expect(fold("Cu đơ  Phong Nga")).toBe("cu do phong nga")
    expect(fold(" KẸO CU ĐƠ\u00a0HÀ TĨNH ")).toBe("keo cu do ha tinh")
    expect(transliterate("Bưởi Phúc Trạch, Đức Thọ")).toBe("Buoi Phuc Trach, Duc Tho")
  })

  it("composed and decomposed letters and both tone placements fold to the same", () => {
    const words = fc.array(fc.constantFrom("hoà", "hòa", "Thuỷ", "ưỡn", "đặc", "sản", "Ơ"))
    fc.assert(
      fc.property(words, (list) => {
        const text = list.join(" ")
        expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")))
        expect(fold(normaliseTonePlacement(text))).toBe(fold(text))
      }),
    )
  })

  it("folding twice changes nothing more", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
    )
  })

  it("makes address parts of letters, digits and single hyphens", () => {
    expect(slugify("Nước mắm Phú Khương (loại 4 sao)")).toBe("nuoc-mam-phu-khuong-loai-4-sao")
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(slugify(text)).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/)
      }),
    )
  })
})

describe("tone placement", () => {
  it("puts the tone on the first vowel of an open oa, oe, uy", () => {
    expect(normaliseTonePlacement("Yên Hoà, thuỷ sản, HOÀ, loè, uỷ ban, Thuý")).toBe(
      "Yên Hòa, thủy sản, HÒA, lòe, ủy ban, Thúy",
    )
  })

  it("leaves closed syllables and qu alone", () => {
    const text = "hoàn toàn, quý, huỳnh, khoái, xoáy, suýt, khuỷu, quỳ"
    expect(normaliseTonePlacement(text)).toBe(text)
  })

  it("reads decomposed letters and does its work once", () => {
    expect(normaliseTonePlacement("Hoà".normalize("NFD"))).toBe("Hòa")
    expect(normaliseTonePlacement(normaliseTonePlacement("Thuỷ Hoà"))).toBe("Thủy Hòa")
  })
})
