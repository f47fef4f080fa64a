import { describe, expect, it } from "vitest"
import { checkTaxId } from "./tax-id.js"

// 0·31 + 1·29 + 0·23 + 0·19 + 1·17 + 0 + 9·7 + 1·5 + 0·3 = 114 = 4 mod 11, so the tenth digit is 6.
const RIGHT = "0100109106"

describe("tax id", () => {
  it("R14: accepts ten digits with the right check digit, with or without a branch", () => {
    expect(checkTaxId(RIGHT)).toEqual({ ok: true, taxId: RIGHT, kind: "ENTITY" })
    expect(checkTaxId(`${RIGHT}-001`)).toMatchObject({ ok: true, kind: "BRANCH" })
    expect(checkTaxId(`${RIGHT}001`)).toMatchObject({ taxId: `${RIGHT}-001` })
  })

  it("R14: any one wrong digit among the first ten is seen", () => {
    for (let at = 0; at < 10; at++) {
      for (let digit = 0; digit < 10; digit++) {
        const text = RIGHT.slice(0, at) + digit + RIGHT.slice(at + 1)
        if (text !== RIGHT) expect(checkTaxId(text).ok, text).toBe(false)
      }
    }
  })

  it("R14: accepts the twelve digits of a person and refuses other lengths", () => {
    expect(checkTaxId("042 090 001 234")).toMatchObject({ ok: true, kind: "PERSONAL" })
    for (const text of ["", "123", "01001091069", "01001091O6"]) {
      expect(checkTaxId(text)).toEqual({ ok: false, code: "TAX_ID_FORMAT" })
    }
  })
})
