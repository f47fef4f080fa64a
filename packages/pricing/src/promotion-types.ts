import type { BusinessDate, QtyMilli } from "@ocop/domain"
import type { ClearanceRule, LineLot } from "./clearance.js"

/** A promotion as data: what it takes off, of which goods, when, and where. */
export type Promotion = {
  id: string
  /** What people are told is the reason. */
  name: string
  nameEn: string | null
  /** `percent` with at most two decimals; `amount` in đồng: of each unit on LINES, once on ORDER. */
  kind: "percent" | "amount"
  value: number
  /** LINES lowers the price of the goods it covers; ORDER lowers their sum. */
  target: "LINES" | "ORDER"
  /** Goods must be in both lists; null is every good. */
  skuIds: readonly string[] | null
  /** Numbers of the programme's product sets. */
  setNos: readonly number[] | null
  validFrom: BusinessDate
  /** First day without it. */
  validTo: BusinessDate
  /** Đồng of covered goods, after lowered prices, from which it holds. */
  minSpend: number
  online: boolean
  /** Outlets whose counters give it; null is all of them. */
  outletCodes: readonly string[] | null
  /** Whether only who knows a voucher's code gets it. */
  needsCode: boolean
  /** The authorities' concentrated programme that it is part of; the law allows more there. */
  programme: string | null
}

/**
 * One dated row of promotion law. `NO_ALCOHOL`: goods from `value` per cent by volume bear no
 * promotion. `MOST_OFF`: no more than `value` per cent of a price may go, `MOST_OFF_IN_PROGRAMME`
 * the same inside a concentrated programme. `validTo` exclusive.
 */
export type PromotionLaw = {
  id: string
  kind: "NO_ALCOHOL" | "MOST_OFF" | "MOST_OFF_IN_PROGRAMME"
  value: number
  validFrom: BusinessDate
  validTo: BusinessDate | null
  legalRef: string
}

/** A line of a basket as promotions see it. */
export type PromotionLine = {
  lineId: string
  skuId: string
  setNo: number
  alcohol: boolean
  /** Per cent by volume; null is unknown, and then counted as strong. */
  alcoholPercent: number | null
  qtyMilli: QtyMilli
  /** What the line costs without promotions, đồng, VAT included. */
  gross: number
  /** The lot that its goods are of; absent or null where nobody knows. */
  lot?: LineLot | null
}

export type PromotionInput = {
  lines: readonly PromotionLine[]
  promotions: readonly Promotion[]
  /** Prices of goods near their end, at counters. */
  clearances?: readonly ClearanceRule[]
  laws: readonly PromotionLaw[]
  day: BusinessDate
  place: { online: true } | { online: false; outletCode: string }
  /** The promotion that the customer's voucher opens. */
  voucherId?: string | null
}

/** What one promotion took off, in all and of each line, đồng. */
export type AppliedPromotion = {
  promotion: Promotion
  amount: number
  offByLine: ReadonlyMap<string, number>
}

/** Why a voucher took nothing off; `MINIMUM` carries what the goods must come to, đồng. */
export type VoucherFault = { code: "NOT_NOW" | "NO_GOODS" } | { code: "MINIMUM"; minSpend: number }

export type PromotionResult = {
  /** In the order in which they were taken off. */
  applied: AppliedPromotion[]
  /** All of it by line id, đồng; lines without a promotion are missing. */
  offByLine: ReadonlyMap<string, number>
  /** Null where there is no voucher, or where it counts. */
  voucherFault: VoucherFault | null
}
