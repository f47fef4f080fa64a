import type { SaleFact, SaleLine } from "@ocop/contracts"
import { badgeFor, businessDateOf, type GoodsClass } from "@ocop/domain"
import { cashRounding, mulDivHalfUp, taxRuleFor, vatWithin } from "@ocop/pricing"
import { saleLimits } from "./limits.js"
import type { FactException, ServerRules } from "./sync-types.js"

/** Beyond this difference between device and server a sale's time is worth a look, milliseconds. */
export const CLOCK_TOLERANCE_MS = 5 * 60_000

/** A till may be offline for a week; a sale reported later than this is worth a look. */
export const LATE_DAYS = 30
const LATE_MS = LATE_DAYS * 86_400_000

const noteAll = (
  kind: FactException["kind"],
  lines: readonly Record<string, unknown>[],
): FactException[] => (lines.length === 0 ? [] : [{ kind, details: { lines } }])

const priceDrift = (line: SaleLine, rules: ServerRules) => {
  const price = rules.sku(line.skuId)?.price ?? null
  return price === null || price === line.unitPrice
    ? []
    : [{ lineNo: line.lineNo, skuId: line.skuId, till: line.unitPrice, server: price }]
}

/** Lines that were sold for what their shelf label said: somebody must print it anew. */
const shelfDrift = (sale: SaleFact, rules: ServerRules) =>
  (sale.discounts ?? []).flatMap(({ lineNo, reason, shelf }) => {
    const line = sale.lines.find((one) => one.lineNo === lineNo)
    if (reason !== "shelf-label" || !line) return []
    const off = mulDivHalfUp(line.discount, 1000, line.qtyMilli)
    const till = shelf?.price ?? line.unitPrice - off
    const server = rules.sku(line.skuId)?.price ?? line.unitPrice
    return [{ lineNo: line.lineNo, skuId: line.skuId, till, server, reason }]
  })

/** Promotions that one side gave and the other not, or in another amount, đồng. */
const promotionDrift = (sale: SaleFact, { promotionsOf }: ServerRules) => {
  if (!promotionsOf) return []
  const till = new Map(sale.promotions?.map((p) => [p.promotionId, p.amount]))
  const server = new Map(promotionsOf(sale).map((p) => [p.promotionId, p.amount]))
  return [...new Set([...till.keys(), ...server.keys()])].flatMap((promotionId) => {
    const [mine, theirs] = [till.get(promotionId) ?? 0, server.get(promotionId) ?? 0]
    return mine === theirs ? [] : [{ promotionId, till: mine, server: theirs }]
  })
}

/** What rounding added where only cash was taken, or should have: đồng. */
const roundingDrift = ({ at, tenders, totals }: SaleFact, { cashRoundingAt }: ServerRules) => {
  if (!cashRoundingAt) return []
  const isCash = tenders.every(({ kind }) => kind === "cash")
  const step = isCash ? cashRoundingAt(Date.parse(at)) : null
  const server = step === null ? 0 : cashRounding(totals.payable, step)
  return totals.rounding === server ? [] : [{ till: totals.rounding, server }]
}

const taxDrift = (line: SaleLine, day: string, rules: ServerRules) => {
  const rule = taxRuleFor(rules.taxRules, {
    // The class comes from our own book: what the till says may be old.
    goodsClass: (rules.sku(line.skuId)?.goodsClass ?? line.goodsClass) as GoodsClass,
    sellerVatMethod: rules.sellerVatMethod,
    sellerRole: "TRADER",
    day,
  })
  if (rule && rule.treatment === line.treatment && rule.rateBp === line.rateBp) return []
  return [{ lineNo: line.lineNo, till: [line.treatment, line.rateBp], server: rule?.id ?? null }]
}

const badgeDrift = (line: SaleLine, day: string, rules: ServerRules) => {
  const badge = badgeFor({
    skuId: line.skuId,
    packagingCode: rules.sku(line.skuId)?.packagingCode ?? null,
    day,
    recognitions: rules.recognitionsOf(line.skuId),
  })
  const server =
    badge.status === "in_force" ? { stars: badge.stars, recognitionId: badge.recognition.id } : null
  const same =
    server?.stars === line.badge?.stars && server?.recognitionId === line.badge?.recognitionId
  return same ? [] : [{ lineNo: line.lineNo, till: line.badge, server }]
}

/** VAT is taken once a rate over all its lines; a till that takes it otherwise is out of step. */
const vatSumDrift = (sale: SaleFact) => {
  const groups = new Map<string, { rateBp: number | null; payable: number; vat: number }>()
  for (const line of sale.lines) {
    if (line.treatment !== "RATE") continue
    const group = groups.get(String(line.rateBp)) ?? { rateBp: line.rateBp, payable: 0, vat: 0 }
    group.payable += line.payable
    group.vat += line.vat
    groups.set(String(line.rateBp), group)
  }
  return [...groups.values()].flatMap(({ rateBp, payable, vat }) => {
    const server = vatWithin(payable, { treatment: "RATE", rateBp })
    return server === vat ? [] : [{ rateBp, till: vat, server }]
  })
}

const clockDrift = (sale: SaleFact, now: number): FactException[] => {
  const offset = sale.clockOffsetMs ?? 0
  const ahead = Date.parse(sale.at) - now
  const otherDay = businessDateOf(sale.at) !== sale.businessDay
  const inTime = ahead <= CLOCK_TOLERANCE_MS && ahead >= -LATE_MS
  if (Math.abs(offset) <= CLOCK_TOLERANCE_MS && inTime && !otherDay) return []
  return [
    {
      kind: "CLOCK_DRIFT",
      details: { at: sale.at, businessDay: sale.businessDay, offsetMs: offset, aheadMs: ahead },
    },
  ]
}

/**
 * Where a sale differs from what the server would have said on that business day. The sale is
 * posted as it happened; the differences go to a manager, and so does a price that was lowered
 * beyond the limit of whoever lowered it.
 */
export const saleDrifts = (sale: SaleFact, rules: ServerRules, now: number): FactException[] => [
  ...noteAll("PRICE_DRIFT", [
    ...sale.lines.flatMap((line) => priceDrift(line, rules)),
    ...shelfDrift(sale, rules),
    ...promotionDrift(sale, rules),
    ...roundingDrift(sale, rules),
  ]),
  ...noteAll("TAX_DRIFT", [
    ...sale.lines.flatMap((line) => taxDrift(line, sale.businessDay, rules)),
    ...vatSumDrift(sale),
  ]),
  ...noteAll(
    "BADGE_DRIFT",
    sale.lines.flatMap((line) => badgeDrift(line, sale.businessDay, rules)),
  ),
  ...clockDrift(sale, now),
  ...saleLimits(sale, rules),
]
