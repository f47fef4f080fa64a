import type { GoodsMovedFact, RefundFact, SaleFact } from "@ocop/contracts"
import type { RefundableSale } from "./refund-rules.js"
import { grossOf } from "./sale-faults.js"
import type { FactException, ServerRules, StaffLimits } from "./sync-types.js"

/** For so long a sale just made may be taken back whole by whoever made it, milliseconds. */
export const VOID_COMFORT_MS = 5_000
/** On a slow machine the fact is written later than the tap. */
const VOID_GRACE_MS = 10_000

/**
 * What a line lost of its price, basis points, its share of the basket's discount included: so two
 * discounts never add up past a limit. The đồng that rounding moves is let go.
 */
export const discountBp = ({ gross, off }: { gross: number; off: number }): number =>
  gross === 0 ? 0 : Math.ceil((Math.max(0, off - 1) * 10_000) / gross)

/**
 * Whether somebody may give back `total` đồng more of a sale without a manager. What went out of it
 * without one before counts: two refunds are no way around the limit.
 */
export const mayRefund = (
  limits: Pick<StaffLimits, "maxRefund">,
  { unapproved }: Pick<RefundableSale, "unapproved">,
  total: number,
): boolean => limits.maxRefund === null || unapproved + total <= limits.maxRefund

/**
 * Lines that were sold for less than the cashier, or who agreed to it, may let them go. What a
 * promotion took off is nobody's leave: the limit is of the promoted price.
 */
const linesBeyondLimit = (sale: SaleFact, rules: ServerRules) => {
  const atMs = Date.parse(sale.at)
  const bpOf = (staffId: string | null) =>
    staffId === null ? 0 : (rules.limitsOf(staffId, atMs)?.maxDiscountBp ?? 0)
  const promoted = rules.promotedOff?.(sale)
  return sale.lines.flatMap((line) => {
    if (line.discount === 0) return []
    const byRule = promoted?.get(line.lineNo) ?? 0
    const bp = discountBp({ gross: grossOf(line) - byRule, off: line.discount - byRule })
    const agreed = (sale.discounts ?? []).filter(
      ({ lineNo }) => lineNo === null || lineNo === line.lineNo,
    )
    const limit = Math.max(bpOf(sale.staffId), ...agreed.map(({ approvedBy }) => bpOf(approvedBy)))
    return bp <= limit ? [] : [{ lineNo: line.lineNo, skuId: line.skuId, bp, limit }]
  })
}

/** What of a sale went beyond the limits of whoever sold it or agreed: prices let go, money unseen. */
export const saleLimits = (sale: SaleFact, rules: ServerRules): FactException[] => {
  const lines = linesBeyondLimit(sale, rules)
  const unseen = unseenBeyondLimit(sale, rules)
  if (lines.length === 0 && !unseen) return []
  const { staffId } = sale
  const details = { ...(lines.length > 0 ? { lines } : {}), ...unseen, staffId }
  return [{ kind: "LIMIT_EXCEEDED", details }]
}

/**
 * What was transferred in a sale, or will be, that no bank told of: only somebody at the counter saw it,
 * đồng.
 */
export const unseenOf = (
  tenders: readonly Pick<SaleFact["tenders"][number], "kind" | "amount" | "seenBy">[],
) =>
  tenders.reduce(
    (sum, { kind, amount, seenBy }) =>
      kind === "vietqr" && seenBy !== "bank" ? sum + amount : sum,
    0,
  )

/** Whether somebody may take so much (đồng) for one sale on the word of their own eyes. */
export const mayTrustEyes = (
  { maxUnseen }: Pick<StaffLimits, "maxUnseen">,
  unseen: number,
): boolean => maxUnseen === null || unseen <= maxUnseen

/** Transfers that no bank told of, for more than the cashier, or who agreed to them, may take so. */
const unseenBeyondLimit = (sale: SaleFact, rules: ServerRules) => {
  const amount = unseenOf(sale.tenders)
  if (amount === 0) return null
  const atMs = Date.parse(sale.at)
  const limitsOf = (id: string) => rules.limitsOf(id, atMs) ?? { maxUnseen: 0 }
  const agreed = sale.tenders.flatMap(({ approvedBy }) => approvedBy ?? [])
  if ([sale.staffId, ...agreed].some((id) => mayTrustEyes(limitsOf(id), amount))) return null
  return { amount, limit: limitsOf(sale.staffId).maxUnseen }
}

/** Money that was given back beyond what the cashier, or who agreed to it, may give. */
export const refundLimits = (
  refund: RefundFact,
  sale: RefundableSale,
  rules: ServerRules,
): FactException[] => {
  const atMs = Date.parse(refund.at)
  const comfort = sale.soldAtMs + VOID_COMFORT_MS + VOID_GRACE_MS
  if (refund.reason === "void" && atMs <= comfort) return []
  const { staffId, approvedBy, total } = refund
  const mayGive = [staffId, approvedBy].some((id) => {
    const limits = id === null ? null : rules.limitsOf(id, atMs)
    return limits !== null && mayRefund(limits, sale, total)
  })
  if (mayGive) return []
  const limit = rules.limitsOf(staffId, atMs)?.maxRefund ?? 0
  const amount = sale.unapproved + total
  return [{ kind: "LIMIT_EXCEEDED", details: { amount, limit, staffId, approvedBy } }]
}

/** What goods are worth at the shelf, đồng; one without a price is worth nothing to count. */
export const worthOf = (
  lines: readonly { skuId: string; qtyMilli: number }[],
  priceOf: (skuId: string) => number | null,
): number =>
  lines.reduce(
    (sum, { skuId, qtyMilli }) => sum + Math.round(((priceOf(skuId) ?? 0) * qtyMilli) / 1000),
    0,
  )

/**
 * Goods that were thrown away for more than the cashier, or who agreed to it, may give away: the
 * limit is that of money given back.
 */
export const wasteLimits = (fact: GoodsMovedFact, rules: ServerRules): FactException[] => {
  if (fact.task !== "waste") return []
  const atMs = Date.parse(fact.at)
  const { staffId, approvedBy } = fact
  const amount = worthOf(fact.lines, (skuId) => rules.sku(skuId)?.price ?? null)
  const limitOf = (id: string | null) =>
    id === null ? 0 : (rules.limitsOf(id, atMs) ?? { maxRefund: 0 }).maxRefund
  const mayGo = [staffId, approvedBy].some((id) => {
    const limit = limitOf(id)
    return limit === null || amount <= limit
  })
  if (mayGo) return []
  return [
    { kind: "LIMIT_EXCEEDED", details: { amount, limit: limitOf(staffId), staffId, approvedBy } },
  ]
}
