import type { CashMovedFact, SaleFact } from "@ocop/contracts"
import type { FactException, ServerRules, StaffLimits } from "./sync-types.js"

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
const eyesBeyondLimit = (
  { at, staffId, agreed }: { at: string; staffId: string; agreed: readonly string[] },
  amount: number,
  rules: ServerRules,
) => {
  const atMs = Date.parse(at)
  const limitsOf = (id: string) => rules.limitsOf(id, atMs) ?? { maxUnseen: 0 }
  if ([staffId, ...agreed].some((id) => mayTrustEyes(limitsOf(id), amount))) return null
  return { amount, limit: limitsOf(staffId).maxUnseen }
}

/** What of a sale that is, and the limit; null where nothing is beyond one. */
export const unseenBeyondLimit = (sale: SaleFact, rules: ServerRules) => {
  const amount = unseenOf(sale.tenders)
  if (amount === 0) return null
  const agreed = sale.tenders.flatMap(({ approvedBy }) => approvedBy ?? [])
  return eyesBeyondLimit({ ...sale, agreed }, amount, rules)
}

/** What of a movement a customer transferred for a web order with no bank to tell of it, đồng. */
export const unseenForOrder = (fact: CashMovedFact): number =>
  fact.direction === "in" && fact.tender ? unseenOf([{ ...fact.tender, amount: fact.amount }]) : 0

/**
 * Money for a web order that was transferred on sight beyond a limit. What came for the order that way
 * before (`unseenBefore`, đồng) counts: two transfers are no way around it.
 */
export const orderLimits = (
  fact: CashMovedFact,
  unseenBefore: number,
  rules: ServerRules,
): FactException[] => {
  const amount = unseenForOrder(fact)
  if (amount === 0 || fact.direction !== "in") return []
  const { staffId, orderCode, tender } = fact
  const agreed = tender?.approvedBy ? [tender.approvedBy] : []
  const beyond = eyesBeyondLimit({ ...fact, agreed }, unseenBefore + amount, rules)
  return beyond ? [{ kind: "LIMIT_EXCEEDED", details: { ...beyond, staffId, orderCode } }] : []
}
