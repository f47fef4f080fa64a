import type { VatGroup, VatShare } from "./basket-types.js"
import { mulDivHalfUp } from "./integer-maths.js"
import { largestRemainder } from "./largest-remainder.js"
import type { TaxRule } from "./tax-rule.js"

/** An amount that contains its VAT, with the rule that governs it. */
export type TaxedAmount = { payable: number; rule: TaxRule }

const groupKey = (rule: TaxRule) => `${rule.treatment}|${rule.rateBp ?? ""}`

/** VAT contained in a VAT-inclusive amount, rounded half up to the đồng; 0 unless a rate is printed. */
export const vatWithin = (payable: number, rule: Pick<TaxRule, "treatment" | "rateBp">): number =>
  rule.treatment === "RATE" && rule.rateBp !== null
    ? mulDivHalfUp(payable, rule.rateBp, 10_000 + rule.rateBp)
    : 0

const byKey = (a: VatGroup, b: VatGroup) =>
  a.treatment === b.treatment
    ? (a.rateBp ?? 0) - (b.rateBp ?? 0)
    : a.treatment < b.treatment
      ? 1
      : -1

/**
 * Takes VAT out of VAT-inclusive amounts, once per treatment and rate, and hands each group's
 * VAT to its amounts by largest remainder: the shares add up to the groups to the đồng.
 */
export const extractVat = (
  amounts: readonly TaxedAmount[],
): { shares: VatShare[]; groups: VatGroup[] } => {
  const members = new Map<string, number[]>()
  for (const [index, { rule }] of amounts.entries()) {
    const key = groupKey(rule)
    members.set(key, [...(members.get(key) ?? []), index])
  }
  const vatOf = new Map<number, number>()
  const groups: VatGroup[] = []
  for (const indexes of members.values()) {
    const own = indexes.flatMap((i) => amounts[i] ?? [])
    const rule = own[0]?.rule
    if (!rule) continue
    const payable = own.reduce((sum, a) => sum + a.payable, 0)
    const vat = vatWithin(payable, rule)
    const parts = largestRemainder(
      vat,
      own.map((a) => a.payable),
    )
    for (const [k, index] of indexes.entries()) vatOf.set(index, parts[k] ?? 0)
    groups.push({
      treatment: rule.treatment,
      rateBp: rule.rateBp,
      payable,
      net: payable - vat,
      vat,
    })
  }
  const shares = amounts.map(({ payable, rule }, index) => {
    const vat = vatOf.get(index) ?? 0
    return {
      payable,
      net: payable - vat,
      vat,
      treatment: rule.treatment,
      rateBp: rule.rateBp,
      taxRuleId: rule.id,
    }
  })
  return { shares, groups: groups.sort(byKey) }
}
