import { describe, expect, it } from "vitest"
import { readStamp } from "./stamp.js"

const GTIN = "08930000000009"

describe("the QR code of a stamp", () => {
  it("names goods and its own serial as a GS1 Digital Link", () => {
    const payload = `https://id.example.test/01/${GTIN}/10/DEMO-L1/21/S0001?17=270101`
    expect(readStamp(` ${payload} `)).toEqual({
      ...{ payload, goodsCode: GTIN, serial: "S0001", provinceCode: null },
    })
    expect(readStamp(`https://id.example.test/01/${GTIN}`)?.serial).toBeNull()
  })

  it("names goods without a GTIN by a code of ours", () => {
    expect(readStamp("https://ocop.example.test/p/oc0001/21/S0001")).toMatchObject({
      ...{ goodsCode: "OC0001", serial: "S0001" },
    })
  })

  it("tells by the OCOP code which province it is of, in the form of three levels and of two", () => {
    const of = (text: string) => readStamp(text)?.provinceCode
    expect(of("83-829-28780-3-2022")).toBe("83")
    expect(of("https://tem.example.test/42-18652-15-2026")).toBe("42")
    expect(of("https://tem.example.test/abc")).toBeNull()
    expect(of("1142-18652-15-2026")).toBeUndefined()
  })

  it("is kept as it stands where nobody knows its form", () => {
    const payload = "https://tem.example.test/xyz?id=7"
    expect(readStamp(payload)).toEqual({
      ...{ payload, goodsCode: null, serial: null, provinceCode: null },
    })
  })

  it("is no bar code, no receipt, and nothing of any length", () => {
    for (const text of [
      "8930000000009",
      "OC0001",
      `https://shop.example.test/r/${"0123456789abcdef".repeat(2)}`,
      `https://tem.example.test/${"x".repeat(512)}`,
      "https://tem.example.test/",
    ]) {
      expect(readStamp(text), text).toBeNull()
    }
  })
})
