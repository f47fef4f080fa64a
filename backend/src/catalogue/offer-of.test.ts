import type { Promotion } from "@ocop/pricing"
import { expect, test } from "vitest"
import { offerOf, priceNow } from "./offer-of"
import type { Shelf, ShelfSku } from "./shelf/shelf-types"

const DAY = "2026-11-21"
const promotion = (id: string, value: number, changes: Partial<Promotion> = {}): Promotion => ({
  id,
  name: `DEMO ${id}`,
  nameEn: null,
  kind: "percent",
  value,
  target: "LINES",
  skuIds: null,
  setNos: null,
  validFrom: "2026-11-01",
  validTo: "2026-12-01",
  minSpend: 0,
  online: true,
  outletCodes: [],
  needsCode: false,
  programme: null,
  ...changes,
})

const sku = { id: "sku", price: 85_000, sellMode: "PIECE", netQuantity: 500, netUnit: "g" }
const offered = (promotions: Promotion[], changes: { alcohol?: boolean } = {}) => {
  const goods = { setNo: 7, alcohol: false, alcoholPercent: null, price: 85_000, ...changes }
  const law = { id: "L", kind: "NO_ALCOHOL", value: 15, validFrom: "2018-07-15", validTo: null }
  const book = { skus: new Map([["sku", goods]]), promotions, promotionLaws: [law] }
  // Only what a price is made of; the shelf holds a whole shop.
  return offerOf({ book } as unknown as Shelf, sku as unknown as ShelfSku, DAY)
}

test("a card's price is the lowest that a promotion gives, by the unit too, with its last day", () => {
  expect(offered([promotion("ten", 10), promotion("twenty", 20)])).toEqual({
    price: 68_000,
    unitPrice: { amount: 136_000, per: "kg" },
    name: "DEMO twenty",
    nameEn: null,
    lastDay: "2026-11-30",
  })
})

test.each([
  ["not begun", { validFrom: "2026-11-22" }],
  ["over", { validTo: DAY }],
  ["given at counters only", { online: false }],
  ["for who has a voucher", { needsCode: true }],
  ["on the sum of an order", { target: "ORDER" as const }],
  ["for other goods", { skuIds: ["other"] }],
])("a promotion that is %s changes no card", (_name, changes) => {
  expect(offered([promotion("p", 10, changes)])).toBeNull()
})

test("a list is sorted and narrowed by the price that its cards show", () => {
  const book = { skus: new Map([["sku", { setNo: 7, price: 85_000 }]]), promotionLaws: [] }
  const shelf = { book: { ...book, promotions: [promotion("ten", 10)] } } as unknown as Shelf
  expect(priceNow(shelf, sku as unknown as ShelfSku, DAY)).toBe(76_500)
  // The day after the promotion is not answered with what was worked out for today.
  expect(priceNow(shelf, sku as unknown as ShelfSku, "2026-12-01")).toBe(85_000)
})

test("alcohol has no promotion on its card", () => {
  expect(offered([promotion("p", 10)], { alcohol: true })).toBeNull()
})
