import { describe, expect, it } from "vitest"
import {
  checkForm,
  EMPTY_FORM,
  fulfilmentOf,
  nationalDigits,
  orderRequestOf,
} from "./checkout-form"

const filled = {
  ...EMPTY_FORM,
  communeCode: "18652",
  communeName: "Phường Hà Huy Tập",
  line: "12 ngõ 5",
  name: "Trần Thị Mẫu",
  phone: "090 000 0000",
}

describe("checkout form", () => {
  it("names everything that is missing, and only that", () => {
    expect(checkForm(EMPTY_FORM, false)).toEqual({
      commune: "commune",
      line: "line",
      name: "name",
      phone: "phoneEmpty",
    })
    expect(checkForm(filled, false)).toEqual({})
  })

  it("asks for an outlet instead of an address at pickup", () => {
    expect(checkForm({ ...filled, mode: "pickup", communeCode: "", line: "" }, false)).toEqual({
      outlet: "outlet",
    })
  })

  it("says how a phone number is wrong", () => {
    const phoneOf = (phone: string) => checkForm({ ...filled, phone }, false).phone
    expect(phoneOf("090 000 000")).toBe("phoneShort")
    expect(phoneOf("0900000000000")).toBe("phoneLong")
    expect(phoneOf("900000000")).toBe("phoneStart")
    expect(phoneOf("+84 900 000 000")).toBeUndefined()
    expect(nationalDigits("+84 900 000 000")).toBe("0900000000")
  })

  it("takes an order with or without a mail address, and says when one is wrong", () => {
    const emailOf = (email: string) => checkForm({ ...filled, email }, false).email
    expect(emailOf(" khach@example.test ")).toBeUndefined()
    expect(emailOf("khach@example")).toBe("email")
    expect(emailOf("a@b.vn, c@d.vn")).toBe("email")
    const sent = (email: string) => orderRequestOf({ ...filled, email }, [], "hash", "vi").contact
    expect(sent(" khach@example.test ").email).toBe("khach@example.test")
    expect(sent(" ").email).toBeNull()
  })

  it("sends no alcohol without the confirmation of age", () => {
    expect(checkForm(filled, true)).toEqual({ age: "age" })
    expect(checkForm({ ...filled, ageConfirmed: true }, true)).toEqual({})
  })

  it("asks for a quote as soon as the commune is known, whatever the street", () => {
    const a = fulfilmentOf({ ...filled, line: "1" })
    const b = fulfilmentOf({ ...filled, line: "12 ngõ 5" })
    expect(a).toEqual(b)
    expect(fulfilmentOf(EMPTY_FORM)).toBeNull()
  })

  it("sends what the shopper typed, trimmed, under the quote that they saw", () => {
    const request = orderRequestOf({ ...filled, name: " Trần Thị Mẫu " }, [], "hash", "vi")
    expect(request).toMatchObject({
      quoteHash: "hash",
      contact: { name: "Trần Thị Mẫu", phone: "090 000 0000" },
      fulfilment: { mode: "delivery", communeCode: "18652", line: "12 ngõ 5" },
    })
  })
})
