import type { PosSku } from "@ocop/contracts"
import type { LineLot } from "@ocop/pricing"
import type { DraftLine } from "./basket-draft"

/**
 * The lot that the goods of a line are of, where its last day is known: by the book, or else by the
 * pack itself. Null: nobody looked, or nobody knows.
 */
export function lotOf(
  { lotNo, expiresOn }: Pick<DraftLine, "lotNo" | "expiresOn">,
  sku: Pick<PosSku, "lots">,
): LineLot | null {
  if (lotNo === null && !expiresOn) return null
  const known = lotNo === null ? null : sku.lots.find((lot) => lot.lotNo === lotNo)
  if (known?.expiresOn) return { expiresOn: known.expiresOn, producedOn: known.producedOn ?? null }
  return expiresOn ? { expiresOn, producedOn: null } : null
}
