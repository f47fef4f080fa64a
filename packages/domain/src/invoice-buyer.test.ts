import { describe, expect, it } from "vitest"
import { invoiceBuyerFaults, isMailAddress, isTaxIdDoubtful } from "./invoice-buyer.js"

const BUYER = {
  company: "DEMO Công ty",
  taxId: "0100109106",
  address: "12 đường DEMO",
  email: "ketoan@example.test",
}

describe("the buyer of an invoice", () => {
  it("passes with ten digits, a branch's thirteen, or a person's twelve", () => {
    for (const taxId of ["0100109106", "0100109106-001", "0100109106 001", "042 090 001 234"]) {
      expect(invoiceBuyerFaults({ ...BUYER, taxId }), taxId).toEqual({})
    }
  })

  it("is told of every field that is missing or cannot be", () => {
    const empty = { company: " ", taxId: "", address: "12", email: "" }
    expect(invoiceBuyerFaults(empty)).toEqual({
      ...{ company: "company", taxId: "taxIdEmpty", address: "address", email: "email" },
    })
    expect(invoiceBuyerFaults({ ...BUYER, taxId: "12345678901" })).toEqual({ taxId: "taxId" })
    expect(invoiceBuyerFaults({ ...BUYER, company: "x".repeat(201) })).toEqual({
      company: "company",
    })
  })

  it("is asked again about a check digit that does not fit, and not held up by it", () => {
    expect(invoiceBuyerFaults({ ...BUYER, taxId: "0100109107" })).toEqual({})
    expect(isTaxIdDoubtful("0100109107")).toBe(true)
    expect(isTaxIdDoubtful("0100109106")).toBe(false)
  })

  it("gives no address that a mail server would not take", () => {
    for (const text of [
      "a..b@example.test",
      ".a@example.test",
      "a.@example.test",
      "a@-b.vn",
      "a@b",
    ])
      expect(isMailAddress(text), text).toBe(false)
    expect(isMailAddress("ke.toan+hd@so-nn.example.test")).toBe(true)
  })
})
