import type { LegalEntityKind, VatMethod } from "@ocop/domain"

/**
 * How an owner of this kind usually declares VAT; a proposal until the owner says otherwise.
 * Households pay a share of revenue, companies and cooperatives deduct.
 */
export function vatMethodOf(kind: LegalEntityKind): VatMethod {
  return kind === "ENTERPRISE" || kind === "COOPERATIVE" || kind === "STATE_UNIT"
    ? "DEDUCTION"
    : "DIRECT"
}
