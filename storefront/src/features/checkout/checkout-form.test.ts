import type { Quote } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import {
  type CheckoutForm,
  checkForm,
  EMPTY_FORM,
  fulfilmentOf,
  nationalDigits,
  orderRequestOf,
} from "./checkout-form"

const filled = {
  ...EMPTY_FORM,
  communeCode: "18652",
  provinceCode: "42",
  communeName: "Phường Hà Huy Tập, Hà Tĩnh",
  line: "12 ngõ 5",
  name: "Trần Thị Mẫu",
  phone: "090 000 0000",
  agreed: true,
}
const QUOTE = {
  quoteHash: "hash",
  consents: [
    { purpose: "terms", version: "2026-11", isRequired: true },
    { purpose: "order_data", version: "2026-11", isRequired: true },
    { purpose: "marketing", version: "2026-11", isRequired: false },
  ] as const satisfies Quote["consents"],
}

describe("checkout form", () => {
  it("names everything that is missing, and only that", () => {
    expect(checkForm(EMPTY_FORM, false)).toEqual({
      commune: "commune",
      line: "line",
      name: "name",
      phone: "phoneEmpty",
      agreed: "agreed",
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
    const sent = (email: string) => orderRequestOf({ ...filled, email }, [], QUOTE, "vi").contact
    expect(sent(" khach@example.test ").email).toBe("khach@example.test")
    expect(sent(" ").email).toBeNull()
  })

  it("sends no alcohol without the confirmation of age", () => {
    expect(checkForm(filled, true)).toEqual({ age: "age" })
    expect(checkForm({ ...filled, ageConfirmed: true }, true)).toEqual({})
  })

  it("sends a yes for each text that was ticked, and offers by mail only when they were wanted", () => {
    const said = (part: Partial<CheckoutForm>) =>
      orderRequestOf({ ...filled, ...part }, [], QUOTE, "vi").consents.map((one) => one.purpose)
    expect(said({})).toEqual(["terms", "order_data"])
    expect(said({ wantsOffers: true })).toEqual(["terms", "order_data"])
    expect(said({ wantsOffers: true, email: "khach@example.test" })).toHaveLength(3)
    expect(said({ agreed: false })).toEqual([])
  })

  it("asks for the whole buyer of an invoice, or for nothing of it", () => {
    const asked = { ...filled, wantsInvoice: true }
    expect(checkForm(asked, false)).toEqual({
      ...{ company: "company", taxId: "taxIdEmpty", companyAddress: "companyAddress" },
      invoiceEmail: "invoiceEmail",
    })
    const buyer = { company: "DEMO Công ty", companyAddress: "12 DEMO", invoiceEmail: "a@b.vn" }
    expect(checkForm({ ...asked, ...buyer, taxId: "010010910" }, false)).toEqual({ taxId: "taxId" })
    expect(checkForm({ ...asked, ...buyer, taxId: "0100109107" }, false)).toEqual({})
    const sent = (form: CheckoutForm) => orderRequestOf(form, [], QUOTE, "vi").invoice
    expect(sent({ ...asked, ...buyer, taxId: " 0100109106" })?.taxId).toBe("0100109106")
    expect(sent({ ...filled, ...buyer, taxId: "0100109106" })).toBeNull()
  })

  it("asks for a quote as soon as the commune is known, whatever the street", () => {
    const a = fulfilmentOf({ ...filled, line: "1" })
    const b = fulfilmentOf({ ...filled, line: "12 ngõ 5" })
    expect(a).toEqual(b)
    expect(fulfilmentOf(EMPTY_FORM)).toBeNull()
  })

  it("sends what the shopper typed, trimmed, under the quote that they saw", () => {
    const request = orderRequestOf({ ...filled, name: " Trần Thị Mẫu " }, [], QUOTE, "vi")
    expect(request).toMatchObject({
      quoteHash: "hash",
      contact: { name: "Trần Thị Mẫu", phone: "090 000 0000" },
      fulfilment: { mode: "delivery", communeCode: "18652", line: "12 ngõ 5" },
    })
  })

  it("goes to the province of the commune that was chosen", () => {
    const far = { ...filled, communeCode: "00070", provinceCode: "01" }
    const there = { communeCode: "00070", provinceCode: "01" }
    expect(fulfilmentOf(far)).toMatchObject(there)
    expect(orderRequestOf(far, [], QUOTE, "vi").fulfilment).toMatchObject(there)
  })
})
