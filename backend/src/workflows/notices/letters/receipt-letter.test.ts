import type { PublicReceipt } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import { RECEIPT_TEMPLATES, type ReceiptNews, receiptLetter } from "./receipt-letter"

const RECEIPT: PublicReceipt = {
  receiptNo: "HT01-01-1-17",
  at: "2026-11-21T03:00:00.000Z",
  businessDay: "2026-11-21",
  outlet: { code: "HT01", name: "Điểm bán DEMO", address: "12 đường DEMO" },
  seller: { name: "Hợp tác xã DEMO", taxId: "0000000000", demo: true },
  lines: [
    ...[
      { name: "Mật ong <DEMO>", unit: "chai", qtyMilli: 2000, unitPrice: 90_000, discount: 0 },
    ].map((line) => ({ ...line, payable: 180_000, stars: null })),
  ],
  promotions: [],
  totals: { discount: 0, net: 163_636, vat: 16_364, rounding: 0, total: 180_000 },
  vatRows: [],
  tenders: [{ kind: "cash", amount: 200_000 }],
  change: 20_000,
}
const NEWS: ReceiptNews = {
  receipt: RECEIPT,
  invoice: {
    ...{ company: "DEMO Công ty", name: "", taxId: "0100109106", symbol: "1C26MHT" },
    ...{ number: "17", note: "Mời gọi lại" },
  },
  url: "https://shop.test/bien-lai/x",
}

describe("the letter about an invoice of a counter", () => {
  it("names receipt, seller and buyer, and leaves no place unfilled", () => {
    for (const template of RECEIPT_TEMPLATES) {
      const { subject, text, html } = receiptLetter(template, NEWS)
      expect(subject).toContain("HT01-01-1-17")
      expect(text).toContain("Hợp tác xã DEMO")
      expect(text).toContain("Chào DEMO Công ty,")
      expect(text).toContain("https://shop.test/bien-lai/x")
      expect(`${subject} ${text} ${html}`).not.toMatch(/\{\w+\}|undefined/)
      expect(html).not.toContain("<DEMO>")
    }
  })

  it("says symbol and number of the invoice, or why there is none", () => {
    expect(receiptLetter("invoice-issued", NEWS).text).toContain("1C26MHT số 17")
    expect(receiptLetter("invoice-declined", NEWS).text).toContain("Mời gọi lại")
  })
})
