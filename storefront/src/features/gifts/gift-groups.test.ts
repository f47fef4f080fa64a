import { describe, expect, it } from "vitest"
import type { BasketLine } from "../basket/basket-lines"
import { type GiftGroup, giftInputOf, readGifts } from "./gift-groups"

const honey: BasketLine = {
  skuId: "variant_honey",
  qtyMilli: 2000,
  handle: "mat-ong",
  title: "Mật ong",
  netContent: "Chai 500 ml",
  unit: "chai",
  sellMode: "PIECE",
  price: 190_000,
  demoPrice: true,
  image: null,
}
const group: GiftGroup = {
  giftId: "00000000-0000-4000-8000-000000000001",
  name: "Giỏ Vị quê",
  nameEn: "Tastes of home",
  packing: { code: "box", name: "Hộp", nameEn: "Box", amount: 35_000, isDemo: true },
  card: " Chúc mừng năm mới ",
  lines: [honey],
}

describe("gift baskets of a browser", () => {
  it("ask for their goods, their packing and their card, and for no price of their own", () => {
    expect(giftInputOf(group)).toEqual({
      giftId: group.giftId,
      packingCode: "box",
      card: "Chúc mừng năm mới",
      lines: [{ skuId: "variant_honey", qtyMilli: 2000 }],
    })
  })

  it("are read as far as they are whole: no basket without packing or goods", () => {
    expect(readGifts(JSON.parse(JSON.stringify([group])))).toEqual([group])
    expect(
      readGifts([null, { ...group, packing: { code: "box" } }, { ...group, lines: [{}] }, 7]),
    ).toEqual([])
    expect(readGifts({ length: 1 })).toEqual([])
  })
})
