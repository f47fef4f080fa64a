export type {
  BasketInput,
  BasketLine,
  BasketTotals,
  Discount,
  PricedBasket,
  PricedLine,
  PriceFailure,
  PriceFault,
  PriceResult,
  VatGroup,
  VatShare,
} from "./basket-types.js"
export { changeNotes, NOTES, suggestTenders } from "./cash.js"
export { type ClearanceRule, clearanceFor, isClearanceAt, type LineLot } from "./clearance.js"
export {
  type DeliveryFault,
  type DeliveryPrice,
  type DeliveryRate,
  type DeliveryTariff,
  type DeliveryZone,
  deliveryPrice,
  type ParcelPrice,
  type ParcelToSend,
  tariffOn,
} from "./delivery-price.js"
export { formatDong } from "./format-dong.js"
export { mulDivHalfUp } from "./integer-maths.js"
export { largestRemainder } from "./largest-remainder.js"
export { cashRounding, priceBasket } from "./price-basket.js"
export { isAmount, MAX_AMOUNT } from "./price-lines.js"
export { promote } from "./promote.js"
export { isBarred, mostOffPercent } from "./promotion-law.js"
export type {
  AppliedPromotion,
  Promotion,
  PromotionInput,
  PromotionLaw,
  PromotionLine,
  PromotionResult,
  VoucherFault,
} from "./promotion-types.js"
export { type Refund, type RefundInput, type RefundResult, refundOf } from "./refund.js"
export {
  nextTaxChange,
  type SellerRole,
  type TaxQuestion,
  type TaxRule,
  type TaxTreatment,
  taxRuleFor,
} from "./tax-rule.js"
export { type UnitPrice, type UnitPriced, unitPriceOf } from "./unit-price.js"
export { vatWithin } from "./vat.js"
export { weightForAmount } from "./weight-for-amount.js"
