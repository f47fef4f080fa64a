import { describe, expect, it } from "vitest"
import { EMPTY_FORM } from "../checkout/checkout-form"
import type { GiftGroup, Recipient } from "./gift-groups"
import {
  NO_RECIPIENT,
  parcelOrder,
  readRecipients,
  recipientErrors,
  sortGifts,
} from "./gift-parcels"

const gift = (n: number): GiftGroup => ({
  giftId: `00000000-0000-4000-8000-00000000000${n}`,
  name: null,
  nameEn: null,
  packing: { code: "box", name: "Hộp", nameEn: "Box", amount: 35_000, isDemo: true },
  card: " Chúc Tết ",
  lines: [
    {
      skuId: "honey",
      qtyMilli: 1000,
      handle: "mat-ong",
      title: "Mật ong",
      netContent: "Chai 500 ml",
      unit: "chai",
      sellMode: "PIECE",
      price: 190_000,
      demoPrice: true,
      image: null,
    },
  ],
})
const aunt: Recipient = {
  name: "DEMO Dì",
  phone: "0900 000 002",
  communeCode: "18754",
  provinceCode: "42",
  communeName: "Kỳ Anh",
  line: "3 đường DEMO",
  wishedOn: "2027-02-01",
}
const days = { from: "2026-11-23", to: "2027-02-05", tet: "2027-02-06" }
const form = {
  ...EMPTY_FORM,
  name: "DEMO Người tặng",
  phone: "0900000001",
  communeCode: "18073",
  line: "1 đường DEMO",
  payment: "vietqr" as const,
  note: "",
  agreed: true,
}

describe("a gift basket for somebody else", () => {
  it("goes to its own address on its own day, ordered by the buyer", () => {
    const quote = { quoteHash: "hash", consents: [] }
    const order = parcelOrder(form, { gift: gift(1), to: aunt }, quote, "vi")
    expect(order).toMatchObject({
      lines: [],
      gifts: [{ card: "Chúc Tết", lines: [{ skuId: "honey", qtyMilli: 1000 }] }],
      fulfilment: { mode: "delivery", communeCode: "18754", line: "3 đường DEMO" },
      contact: { name: "DEMO Người tặng", phone: "0900000001" },
      recipient: { name: "DEMO Dì", phone: "0900 000 002" },
      wishedOn: "2027-02-01",
      quoteHash: "hash",
    })
    expect(order).not.toHaveProperty("voucher")
  })

  it("is kept apart from those that travel with the buyer's goods", () => {
    const gifts = [gift(1), gift(2)]
    const { own, sent } = sortGifts(gifts, { [gift(2).giftId]: aunt, gone: aunt })
    expect(own.map(({ giftId }) => giftId)).toEqual([gift(1).giftId])
    expect(sent.map(({ gift: one }) => one.giftId)).toEqual([gift(2).giftId])
  })

  it("is read back from a reload as far as it is whole", () => {
    const stored = { one: aunt, two: null, three: { name: "DEMO" }, four: { ...aunt, phone: 7 } }
    expect(readRecipients(JSON.parse(JSON.stringify(stored)))).toEqual({ one: aunt })
    expect(readRecipients(null)).toEqual({})
  })

  it("names all that is missing, and a day before it can arrive or after the eve of Tết", () => {
    expect(recipientErrors(NO_RECIPIENT, null)).toEqual({
      name: "name",
      phone: "phoneEmpty",
      commune: "commune",
      line: "line",
    })
    expect(recipientErrors(aunt, days)).toEqual({})
    for (const wishedOn of ["2026-11-22", "2027-02-06"]) {
      expect(recipientErrors({ ...aunt, wishedOn }, days)).toEqual({ wishedOn: "wishedOn" })
    }
    expect(recipientErrors({ ...aunt, wishedOn: "" }, null)).toEqual({})
  })
})
