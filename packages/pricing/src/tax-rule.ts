import type { BusinessDate, GoodsClass, VatMethod } from "@ocop/domain"

/**
 * What VAT does with a line. `RATE`: contained in the price and printed. `NOT_SUBJECT` and
 * `NOT_DECLARED` are not a rate of 0 %. `DIRECT`: the seller pays a share of revenue
 * (`rateBp`) of its own; nothing is printed or taken out of the price.
 */
export type TaxTreatment = "RATE" | "NOT_SUBJECT" | "NOT_DECLARED" | "DIRECT"

/** Whether the seller made the goods itself; a rule for one of the two beats none by priority only. */
export type SellerRole = "PRODUCER" | "TRADER"

/** One dated row of tax law. `rateBp` in basis points (8 % = 800); `validTo` exclusive. */
export type TaxRule = {
  id: string
  goodsClass: GoodsClass | "ANY"
  sellerVatMethod: VatMethod | "ANY"
  /** Absent means any. */
  sellerRole?: SellerRole | "ANY"
  treatment: TaxTreatment
  rateBp: number | null
  validFrom: BusinessDate
  validTo: BusinessDate | null
  /** The highest wins among the rules that fit. */
  priority: number
  legalRef: string
  note?: string
}

export type TaxQuestion = {
  goodsClass: GoodsClass
  sellerVatMethod: VatMethod
  sellerRole: SellerRole
  day: BusinessDate
}

const fits = (rule: TaxRule, q: TaxQuestion) =>
  (rule.goodsClass === "ANY" || rule.goodsClass === q.goodsClass) &&
  (rule.sellerVatMethod === "ANY" || rule.sellerVatMethod === q.sellerVatMethod) &&
  (rule.sellerRole === undefined ||
    rule.sellerRole === "ANY" ||
    rule.sellerRole === q.sellerRole) &&
  rule.validFrom <= q.day &&
  (rule.validTo === null || q.day < rule.validTo)

const beats = (a: TaxRule, b: TaxRule): boolean => {
  if (a.priority !== b.priority) return a.priority > b.priority
  if (a.validFrom !== b.validFrom) return a.validFrom > b.validFrom
  return a.id < b.id
}

/** The rule that governs a line on a day: highest priority, then the newest, then the smaller id. */
export const taxRuleFor = (rules: readonly TaxRule[], question: TaxQuestion): TaxRule | null =>
  rules
    .filter((rule) => fits(rule, question))
    .reduce<TaxRule | null>((best, rule) => (best && !beats(rule, best) ? best : rule), null)

/** First day after `day` on which one of the rules begins or ends; caches must not outlive it. */
export const nextTaxChange = (rules: readonly TaxRule[], day: BusinessDate): BusinessDate | null =>
  rules
    .flatMap((rule) => (rule.validTo ? [rule.validFrom, rule.validTo] : [rule.validFrom]))
    .filter((d) => d > day)
    .sort()[0] ?? null
