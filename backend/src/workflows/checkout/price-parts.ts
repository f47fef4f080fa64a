import type { BusinessDate } from "@ocop/domain"
import { priceBasket } from "@ocop/pricing"
import { refuse } from "../../lib/http-error"
import type { LotEnds } from "../gifts/read-lot-ends"
import type { Book, Seller } from "../intake/book/book-types"
import type { BasketLine } from "./basket"
import type { PackedGift } from "./gift-lines"
import type { KnownVoucher } from "./known-voucher"
import type { Allocation } from "./plan-allocation"
import { priceDelivery } from "./price-delivery"
import type { Fulfilment, Levels } from "./serving-outlets"

/** A line of the order to be: one SKU from one outlet; null where nobody can serve it. */
export type OrderPart = {
  lineId: string
  line: BasketLine
  outletCode: string | null
  qtyMilli: number
}

export type QuoteInput = {
  book: Book
  basket: readonly BasketLine[]
  fulfilment: Fulfilment | null
  levels: Levels
  day: BusinessDate
  voucher: KnownVoucher | null
  gifts: readonly PackedGift[]
  /** When the lots of what gift baskets hold end. */
  lotEnds: LotEnds
}

/** The lines of the order to be; what nobody can serve becomes a part without an outlet. */
export function partsOf(basket: readonly BasketLine[], { parts }: Allocation): OrderPart[] {
  return basket.flatMap((line) => {
    const { id } = line.sku
    const served = parts.get(id) ?? []
    const missing = line.qtyMilli - served.reduce((sum, part) => sum + part.qtyMilli, 0)
    const own: OrderPart[] = served.map((part) => ({
      lineId: `${id}@${part.outletCode}`,
      line,
      ...part,
    }))
    if (missing > 0) own.push({ lineId: `${id}@`, line, outletCode: null, qtyMilli: missing })
    return own
  })
}

/**
 * Prices the parts as one basket of the seller, packing and delivery included, less what promotions took off
 * each part. Refuses TAX_RULE_MISSING, UNAVAILABLE without a rate table for deliveries, and
 * QUANTITY_INVALID for what pricing cannot express.
 */
export function priceParts(
  input: QuoteInput,
  parts: readonly OrderPart[],
  seller: Seller,
  offByPart: ReadonlyMap<string, number>,
) {
  const { book, day, gifts } = input
  const lines = parts.map(({ lineId, line, qtyMilli }) => ({
    lineId,
    skuId: line.sku.id,
    goodsClass: line.sku.goodsClass,
    qtyMilli,
    unitPrice: line.sku.price,
    discounts: [
      { kind: "amount" as const, value: offByPart.get(lineId) ?? 0, reason: "promotion" },
    ],
  }))
  const rules = { day, sellerVatMethod: seller.vatMethod, taxRules: book.taxRules }
  const base = { lines, ...rules, packing: gifts.map(({ packing }) => packing) }
  const goods = priceBasket(base)
  if (!goods.ok) {
    return refuse(goods.code === "TAX_RULE_MISSING" ? "TAX_RULE_MISSING" : "QUANTITY_INVALID", {
      code: goods.code,
    })
  }
  const delivery = priceDelivery(input, parts, goods.totals.payable - goods.totals.packing)
  if (!delivery) return { priced: goods, delivery }
  const { amount, tariff } = delivery
  const priced = priceBasket({ ...base, shipping: { amount, goodsClass: tariff.goodsClass } })
  return priced.ok ? { priced, delivery } : refuse("TAX_RULE_MISSING")
}
