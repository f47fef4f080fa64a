import type { PosSku } from "@ocop/contracts"
import type { DraftLine } from "./basket-draft"

type LineLot = { expiresOn: string }

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
  const last = known?.expiresOn ?? expiresOn ?? null
  return last === null ? null : { expiresOn: last }
}
