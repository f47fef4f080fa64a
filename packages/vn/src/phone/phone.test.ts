import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { maskPhone, normalisePhone } from "./phone.js"

describe("phones", () => {
  it("one number has one form, however it is written", () => {
    for (const text of [
      "0912345678",
      " 0912 345 678 ",
      "0912.345.678",
      "(+84) 912-345-678",
      "+84 (0) 912 345 678",
      "84912345678",
      "0084 912345678",
    ]) {
      expect(normalisePhone(text), text).toEqual({
        ok: true,
        phone: "+84912345678",
        kind: "MOBILE",
      })
    }
  })

  it("knows landlines of the province and of the large cities", () => {
    expect(normalisePhone("0239 3855 123")).toMatchObject({
      phone: "+842393855123",
      kind: "LANDLINE",
    })
    expect(normalisePhone("024 3825 1234")).toMatchObject({ kind: "LANDLINE" })
  })

  it("refuses what cannot be called", () => {
    expect(normalisePhone("  ")).toEqual({ ok: false, code: "PHONE_EMPTY" })
    for (const text of [
      "123",
      "091234567",
      "09123456789",
      "0112345678",
      "19001234",
      "abc",
      "+1 202 555 0100",
    ]) {
      expect(normalisePhone(text), text).toEqual({ ok: false, code: "PHONE_INVALID" })
    }
  })

  it("a mask keeps the middle of any number to itself", () => {
    expect(maskPhone("+84912345678")).toBe("091••••678")
    expect(maskPhone("0912")).toBe("••••")
    fc.assert(
      fc.property(fc.string(), (text) => {
        const shown = [...maskPhone(text)].filter((c) => c !== "•").length
        expect(shown).toBeLessThanOrEqual(6)
      }),
    )
  })
})
