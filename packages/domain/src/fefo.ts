import type { BusinessDate } from "./business-date.js"
import type { QtyMilli } from "./quantity.js"

/** What FEFO needs to know of a lot. The expiry day itself is the last day of sale. */
export type FefoLot = { lotId: string; expiryDate: BusinessDate | null; qtyMilli: QtyMilli }
export type FefoPick = { lotId: string; qtyMilli: QtyMilli; expired: boolean }

/** Whether goods with this expiry date may no longer be sold on that day. */
export const isExpired = (expiryDate: BusinessDate | null, day: BusinessDate): boolean =>
  expiryDate !== null && expiryDate < day

const rank = (lot: FefoLot, day: BusinessDate): number => {
  if (isExpired(lot.expiryDate, day)) return 2
  return lot.expiryDate === null ? 1 : 0
}

/** Lots in the order of picking: unexpired by earliest expiry, then undated, expired last. */
export const fefoOrder = <L extends FefoLot>(lots: readonly L[], day: BusinessDate): L[] =>
  [...lots].sort((a, b) => {
    const byRank = rank(a, day) - rank(b, day)
    if (byRank !== 0) return byRank
    const keyA = `${a.expiryDate ?? ""}|${a.lotId}`
    const keyB = `${b.expiryDate ?? ""}|${b.lotId}`
    return keyA < keyB ? -1 : keyA > keyB ? 1 : 0
  })

/**
 * Picks a quantity from lots, first expired first out. What the lots lack comes back as
 * `missing` (thousandths), which a till sells all the same and reports as a discrepancy.
 */
export const fefoPick = (
  lots: readonly FefoLot[],
  qtyMilli: QtyMilli,
  day: BusinessDate,
): { picks: FefoPick[]; missing: QtyMilli } => {
  const picks: FefoPick[] = []
  let missing = qtyMilli
  for (const lot of fefoOrder(lots, day)) {
    if (missing <= 0) break
    const take = Math.min(missing, lot.qtyMilli)
    if (take <= 0) continue
    picks.push({ lotId: lot.lotId, qtyMilli: take, expired: isExpired(lot.expiryDate, day) })
    missing -= take
  }
  return { picks, missing }
}
