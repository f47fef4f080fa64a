import type { BusinessDate } from "@ocop/domain"
import type { Promotion, PromotionInput, PromotionLine } from "./promotion-types.js"

/** What is known of the lot that goods are of. */
export type LineLot = {
  /** The last day of sale. */
  expiresOn: BusinessDate
  producedOn: BusinessDate | null
}

/** A lower price for goods whose lot is near its end, as data: how near, how much, where and when. */
export type ClearanceRule = {
  id: string
  /** What people are told is the reason. */
  name: string
  nameEn: string
  /** `days`: days until the last day of sale; `share`: per cent left of the life from production to it. */
  by: "days" | "share"
  /** It holds while so much is left, or less. */
  atMost: number
  /** Per cent off the price, with at most two decimals. */
  percent: number
  /** Numbers of the programme's product sets; null is every good. */
  setNos: readonly number[] | null
  /** Outlets whose counters give it; null is all of them. */
  outletCodes: readonly string[] | null
  validFrom: BusinessDate
  /** First day without it; null: until it is ended. */
  validTo: BusinessDate | null
}

const DAY_MS = 86_400_000
const daysBetween = (from: BusinessDate, to: BusinessDate) =>
  (Date.parse(to) - Date.parse(from)) / DAY_MS

/** Whether a lot is as near its end as the rule asks. One that is past it is not sold at any price. */
const isNear = ({ by, atMost }: ClearanceRule, lot: LineLot, day: BusinessDate): boolean => {
  const left = daysBetween(day, lot.expiresOn)
  if (left < 0) return false
  if (by === "days") return left <= atMost
  if (lot.producedOn === null) return false
  const life = daysBetween(lot.producedOn, lot.expiresOn)
  // In whole days and per cent: no division, so no side ever rounds another way.
  return life > 0 && left * 100 <= atMost * life
}

/** Whether a rule holds on a day at an outlet's counter, for some goods. */
export const isClearanceAt = (
  { validFrom, validTo, outletCodes }: ClearanceRule,
  { day, outletCode }: { day: BusinessDate; outletCode: string },
): boolean =>
  validFrom <= day &&
  (validTo === null || day < validTo) &&
  (outletCodes === null || outletCodes.includes(outletCode))

/**
 * The rule that lowers the price of goods of a lot most, on a day at an outlet's counter; null where
 * none does. Of equal ones that with the smaller id.
 */
export const clearanceFor = (
  rules: readonly ClearanceRule[],
  { setNo, lot }: { setNo: number; lot: LineLot | null },
  { day, outletCode }: { day: BusinessDate; outletCode: string },
): ClearanceRule | null => {
  if (!lot) return null
  let best: ClearanceRule | null = null
  for (const rule of rules) {
    const holds =
      isClearanceAt(rule, { day, outletCode }) &&
      (rule.setNos === null || rule.setNos.includes(setNo)) &&
      isNear(rule, lot, day)
    if (!holds) continue
    const isBetter =
      best === null ||
      rule.percent > best.percent ||
      (rule.percent === best.percent && rule.id < best.id)
    if (isBetter) best = rule
  }
  return best
}

/** A promotion that covers the very lines that it names. */
export type LinePromotion = Promotion & { lineIds: ReadonlySet<string> }

/** The clearance prices of a basket as promotions of single lines; online no lot is chosen, so there are none. */
export const clearancesOf = (
  { clearances, day, place }: PromotionInput,
  lines: readonly PromotionLine[],
): LinePromotion[] => {
  if (!clearances || clearances.length === 0 || place.online) return []
  const { outletCode } = place
  const linesOf = new Map<ClearanceRule, Set<string>>()
  for (const line of lines) {
    const { setNo, lot = null } = line
    const rule = clearanceFor(clearances, { setNo, lot }, { day, outletCode })
    if (rule) linesOf.set(rule, (linesOf.get(rule) ?? new Set()).add(line.lineId))
  }
  return [...linesOf].map(([rule, lineIds]) => ({
    id: rule.id,
    name: rule.name,
    nameEn: rule.nameEn,
    kind: "percent",
    value: rule.percent,
    target: "LINES",
    skuIds: null,
    setNos: null,
    validFrom: rule.validFrom,
    // `clearanceFor` has looked at the day already.
    validTo: rule.validTo ?? "9999-12-31",
    minSpend: 0,
    online: false,
    outletCodes: null,
    needsCode: false,
    programme: null,
    lineIds,
  }))
}
