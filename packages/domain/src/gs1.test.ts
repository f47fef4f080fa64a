import { describe, expect, it } from "vitest"
import { parseGs1 } from "./gs1.js"
import { gs1CheckDigit } from "./gtin.js"

// GS1's own example item.
const GTIN = "09506000134352"
const GS = "\u001d"

describe("a GS1 code", () => {
  it("tells item, last day and lot, in any order, with or without the scanner's own prefix", () => {
    const told = {
      gtin: GTIN,
      lotNo: "ABC-1",
      serial: null,
      expiresOn: "2027-01-31",
      weightMilli: null,
    }
    expect(parseGs1(`01${GTIN}1727013110ABC-1`)).toEqual(told)
    expect(parseGs1(`]d201${GTIN}10ABC-1${GS}17270131`)).toEqual(told)
    expect(parseGs1(`]C1${GS}01${GTIN}10ABC-1${GS}17270131`)).toEqual(told)
    expect(parseGs1(`(01)${GTIN}(17)270131(10)ABC-1`)).toEqual(told)
    expect(parseGs1(`https://id.example/01/${GTIN}/10/ABC-1?17=270131`)).toEqual(told)
  })

  it("tells a weight with its decimals", () => {
    expect(parseGs1(`01${GTIN}3103001250`)?.weightMilli).toBe(1250)
    expect(parseGs1(`01${GTIN}3102000125`)?.weightMilli).toBe(1250)
    expect(parseGs1(`01${GTIN}3100000002`)?.weightMilli).toBe(2000)
  })

  it("with day 00 lasts to the end of its month; best before stands in for use by", () => {
    expect(parseGs1(`01${GTIN}17280200`)?.expiresOn).toBe("2028-02-29")
    expect(parseGs1(`01${GTIN}15270430`)?.expiresOn).toBe("2027-04-30")
  })

  it("is not believed with a wrong check digit, a day that is none, or an element unknown here", () => {
    const wrong = GTIN.slice(0, 13) + String((gs1CheckDigit(GTIN.slice(0, 13)) + 1) % 10)
    expect(parseGs1(`01${wrong}17270131`)).toBeNull()
    expect(parseGs1(`01${GTIN}17270231`)).toBeNull()
    expect(parseGs1(`01${GTIN}17271301`)).toBeNull()
    expect(parseGs1(`01${GTIN}9912`)).toBeNull()
    expect(parseGs1(`01${GTIN}1727013`)).toBeNull()
  })

  it("is nothing that other codes are", () => {
    for (const code of [
      "6291041500213",
      "2000042005009",
      "HT-SKU-17",
      "https://example.vn/r/1",
      "",
    ]) {
      expect(parseGs1(code)).toBeNull()
    }
  })

  it("tells the serial of one pack, as an element and in a link before its dates", () => {
    const told = { gtin: GTIN, lotNo: "L7", serial: "S1" }
    expect(parseGs1(`]Q301${GTIN}10L7${GS}21S1`)).toMatchObject(told)
    const link = `https://id.example.test/01/${GTIN}/10/L7/21/S1?17=270131`
    expect(parseGs1(link)).toMatchObject({ ...told, expiresOn: "2027-01-31" })
  })
})
