import type { BusinessDate, GoodsClass, QtyMilli, VatMethod } from "@ocop/domain"
import type { SellerRole, TaxRule, TaxTreatment } from "./tax-rule.js"

/** `amount` in đồng, or `percent` from 0 to 100 with at most two decimals. */
export type Discount = { kind: "amount" | "percent"; value: number; reason: string }

export type BasketLine = {
  /** Unique within the basket. */
  lineId: string
  skuId: string
  goodsClass: GoodsClass
  qtyMilli: QtyMilli
  /** Đồng per piece or per kilogram, VAT included. */
  unitPrice: number
  /** Taken one after the other, each from what the one before left. */
  discounts?: readonly Discount[]
  /** Whether the seller made these goods; `TRADER` if absent. */
  sellerRole?: SellerRole
}

export type BasketInput = {
  lines: readonly BasketLine[]
  /** Discounts on the goods as a whole (not on shipping), after those of the lines. */
  discounts?: readonly Discount[]
  /** Business day of the sale; it chooses the tax rules. */
  day: BusinessDate
  sellerVatMethod: VatMethod
  taxRules: readonly TaxRule[]
  /** Rounds what is paid to the nearest multiple of `to` đồng, half up, as a line of its own. */
  rounding?: { to: number }
  /** Delivery fee. */
  shipping?: Charge
  /** What the packing of gift baskets costs, one charge a basket. */
  packing?: readonly Charge[]
}

/** A service that is charged beside the goods: đồng, VAT included, by the rule of its class. */
export type Charge = { amount: number; goodsClass: GoodsClass }

/** How VAT fell on an amount: `net + vat = payable`. */
export type VatShare = {
  payable: number
  net: number
  vat: number
  treatment: TaxTreatment
  rateBp: number | null
  taxRuleId: string
}

export type PricedLine = VatShare & {
  lineId: string
  skuId: string
  /** Quantity × unit price, rounded half up to the đồng. */
  gross: number
  /** The line's own discounts. */
  discount: number
  /** The line's share of the basket's discounts. */
  basketDiscount: number
}

/** All amounts of one treatment and rate, shipping and packing included. */
export type VatGroup = {
  treatment: TaxTreatment
  rateBp: number | null
  payable: number
  net: number
  vat: number
}

export type BasketTotals = {
  /** Σ lines before discounts. */
  gross: number
  /** All discounts, of lines and basket. */
  discount: number
  shipping: number
  packing: number
  /** gross − discount + shipping + packing = net + vat. */
  payable: number
  net: number
  vat: number
  /** What rounding adds (negative: takes away); no VAT falls on it. */
  rounding: number
  /** payable + rounding: the money to take. */
  total: number
}

export type PriceFault =
  | "BASKET_EMPTY"
  | "LINE_ID_DUPLICATE"
  | "QTY_INVALID"
  | "PRICE_INVALID"
  | "DISCOUNT_INVALID"
  | "DISCOUNT_ABOVE_LINE"
  | "DISCOUNT_ABOVE_BASKET"
  | "SHIPPING_INVALID"
  | "PACKING_INVALID"
  | "ROUNDING_INVALID"
  | "AMOUNT_OUT_OF_RANGE"
  | "TAX_RULE_MISSING"

export type PriceFailure = { ok: false; code: PriceFault; lineId?: string }

export type PricedBasket = {
  ok: true
  lines: PricedLine[]
  shipping: VatShare | null
  vatByRate: VatGroup[]
  totals: BasketTotals
}

export type PriceResult = PricedBasket | PriceFailure
