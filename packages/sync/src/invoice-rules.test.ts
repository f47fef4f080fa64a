import { invoiceBuyer } from "@ocop/contracts"
import { invoiceBuyerFaults } from "@ocop/domain"
import { describe, expect, it } from "vitest"

const texts = ["", " ", "ab", " DEMO ", "x".repeat(20), "x".repeat(200), "x".repeat(301)]
const taxIds = ["", "0100109106", "0100109106 001", "0100109107-001", "042 090 001 234", "12345"]
const mails = [
  ...["a@b.vn", "ke.toan+hd@so-nn.example.test", "A_B-c'd@x9.example.test"],
  ...["a..b@x.vn", ".a@x.vn", "a.@x.vn", "a@-x.vn", "a@x", "a b@x.vn", `${"x".repeat(200)}@x.vn`],
]

describe("the buyer of an invoice", () => {
  it("that shop or till let pass is taken by the contract, whatever was typed", () => {
    let passed = 0
    for (const company of texts) {
      for (const address of texts) {
        for (const taxId of taxIds) {
          for (const email of mails) {
            const typed = { company, taxId, address, email }
            if (Object.keys(invoiceBuyerFaults(typed)).length > 0) continue
            passed += 1
            const sent = { ...typed, email: email.trim(), taxId: taxId.trim() }
            expect(
              invoiceBuyer.safeParse(sent).error?.issues,
              JSON.stringify(typed),
            ).toBeUndefined()
          }
        }
      }
    }
    expect(passed).toBeGreaterThan(50)
  })
})
