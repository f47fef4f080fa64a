import type { SellerView, WebOrderView } from "@ocop/contracts"
import { describe, expect, it } from "vitest"
import type { OrderNews } from "./order-facts"
import { orderLetter, orderMessage } from "./order-letter"
import { ORDER_TEMPLATES } from "./order-moment"
import { wordsEn } from "./words-en"
import { wordsVi } from "./words-vi"

const ORDER: WebOrderView = {
  code: "HT4WJJH5JEJT",
  status: "placed",
  placedAt: "2026-11-21T03:00:00.000Z",
  payment: "cod",
  payBefore: null,
  vietqr: null,
  fulfilment: {
    mode: "delivery",
    communeCode: "18073",
    provinceCode: "42",
    line: "12 đường DEMO",
    communeName: "Phường Thành Sen",
    provinceName: "Hà Tĩnh",
  },
  contact: { name: "Trần Thị <b>Mẫu</b>", phoneMasked: "090••••001" },
  lines: [
    {
      skuId: "variant_1",
      handle: "mat-ong",
      title: "Mật ong & hoa rừng",
      titleEn: "Forest honey",
      unit: "kg",
      qtyMilli: 1500,
      unitPrice: 120_000,
      payable: 180_000,
      outletCode: "HT01",
      outletName: "Trung tâm OCOP – đường Vũ Quang",
    },
  ],
  totals: { goods: 180_000, shipping: 20_000, net: 185_185, vat: 14_815, total: 200_000, paid: 0 },
  refunds: { due: 0, made: 0 },
}
const SELLER: SellerView = {
  name: "Đơn vị vận hành mẫu",
  kind: "cooperative",
  taxId: "0000000000",
  address: "DEMO",
  demo: true,
}

const news = (changes: Partial<OrderNews> = {}, order: Partial<WebOrderView> = {}): OrderNews => ({
  order: { ...ORDER, ...order },
  language: "vi",
  seller: SELLER,
  shopUrl: "https://shop.test",
  parcel: null,
  claim: null,
  refund: 0,
  invoiceNote: "",
  ...changes,
})
const PARCEL = { outletName: "Trung tâm OCOP – đường Vũ Quang", tracking: "DEMO-123" }

describe("letters about an order", () => {
  it("exist for everything that is told, in both languages, with every fact filled in", () => {
    for (const template of ORDER_TEMPLATES) {
      for (const language of ["vi", "en"] as const) {
        for (const parcel of [null, PARCEL]) {
          const told = news({ language, parcel })
          const texts = [orderLetter(template, told), orderMessage(template, told)]
          expect(JSON.stringify(texts), `${template} ${language}`).not.toMatch(/\{\w+\}|undefined/)
          expect(texts[0]?.subject).toContain(ORDER.code)
        }
      }
    }
  })

  it("name the same facts in both languages", () => {
    const factsIn = (words: object): string[] =>
      Object.entries(words).flatMap(([key, value]) =>
        typeof value === "string"
          ? [`${key}:${[...value.matchAll(/\{\w+\}/g)].map(String).sort().join()}`]
          : factsIn(value),
      )
    expect(factsIn(wordsEn)).toEqual(factsIn(wordsVi))
  })

  it("say sum, goods, place and where to look, and who sells", () => {
    const { text, html } = orderLetter("web-order-placed", news())
    for (const fact of [
      "200.000\u00a0₫",
      "1,5 kg",
      "Phường Thành Sen",
      "https://shop.test/don-hang/HT4WJJH5JEJT",
      "Đơn vị vận hành mẫu",
    ]) {
      expect(text).toContain(fact)
      expect(html).toContain(fact)
    }
    const english = orderLetter("web-order-placed", news({ language: "en" }))
    expect(english.text).toContain("Forest honey")
    expect(english.text).toContain("200,000\u00a0₫")
    expect(english.text).toContain("https://shop.test/en/orders/HT4WJJH5JEJT")
  })

  it("show what a shopper typed as text, never as markup", () => {
    const { html } = orderLetter("web-order-placed", news())
    expect(html).toContain("Trần Thị &lt;b&gt;Mẫu&lt;/b&gt;")
    expect(html).toContain("Mật ong &amp; hoa rừng")
    expect(html).not.toContain("<b>Mẫu")
    // A quotation mark of ours inside an attribute would end it, and the style with it.
    expect(html.replace(/="[^"]*"/g, "")).not.toContain('"')
  })

  it("ask for money only while some is due", () => {
    const waiting = { status: "awaiting_payment", payBefore: "2026-11-21T03:10:00.000Z" } as const
    const asked = orderLetter("web-order-placed", news({}, waiting))
    expect(asked.text).toContain("10:10 21/11/2026")
    const paid = { ...ORDER.totals, paid: ORDER.totals.total }
    for (const template of ["web-order-placed", "web-order-shipped", "web-order-ready"] as const) {
      const [lead] = orderLetter(template, news({ parcel: PARCEL }, { totals: paid }))
        .text.split("\n")
        .slice(2)
      expect(lead, template).not.toMatch(/trả|₫/)
    }
  })

  it("say what an invoice, a claim and a refund came to", () => {
    const claim = {
      ...{ id: "c1", lineNo: 1, qtyMilli: 1000, reason: "damaged", wish: "refund" },
      ...{ text: "vỡ", photos: 0, at: ORDER.placedAt, state: "accepted", note: "Gửi hũ mới <mai>" },
    } as const
    const lines = ORDER.lines.map((line) => ({ ...line, lineNo: 1 }))
    const accepted = orderLetter("claim-accepted", news({ claim, language: "en" }, { lines }))
    expect(accepted.text).toContain("Forest honey")
    expect(accepted.text).toContain("Gửi hũ mới <mai>")
    expect(accepted.html).toContain("Gửi hũ mới &lt;mai&gt;")
    const refunds = { due: 200_000, made: 0 }
    expect(orderLetter("web-order-cancelled", news({}, { refunds })).text).toContain("200.000")
    const back = orderLetter("refund-made", news({ refund: 85_000 }))
    expect(back.subject).toContain("85.000\u00a0₫")
    const invoice = {
      ...{ company: "DEMO Công ty", taxId: "0000000000", address: "DEMO", state: "issued" },
      ...{ symbol: "1C26TYY", number: "7" },
    } as const
    const { text } = orderLetter("invoice-issued", news({}, { invoice }))
    for (const fact of ["1C26TYY", "số 7", "DEMO Công ty", "0000000000"]) {
      expect(text).toContain(fact)
    }
  })

  it("name the parcel's outlet and number", () => {
    const { text } = orderLetter("web-order-shipped", news({ parcel: PARCEL }))
    expect(text).toContain("đã rời Trung tâm OCOP – đường Vũ Quang")
    expect(text).toContain("DEMO-123")
  })
})

describe("messages to phones", () => {
  it("fit one message of 160 plain letters, address and all", () => {
    for (const template of ORDER_TEMPLATES) {
      for (const language of ["vi", "en"] as const) {
        const { text } = orderMessage(
          template,
          news(
            { language, parcel: PARCEL, shopUrl: "https://ocophatinh.example.vn" },
            { payBefore: "2026-11-21T03:10:00.000Z" },
          ),
        )
        expect(text, template).toMatch(/^[ -~]+$/)
        expect(text.length, text).toBeLessThanOrEqual(160)
      }
    }
  })
})
