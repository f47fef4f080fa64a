import { largestRemainder } from "@ocop/pricing"

type Share = { outletId: string; payable: number }

/**
 * What is collected at the door for each outlet's parcel of an order: its goods' part of what is
 * still due. Delivery and packing go along in proportion, and all shares add up to the sum due.
 */
export function codShares(due: number, outlets: readonly Share[]): ReadonlyMap<string, number> {
  const sorted = [...outlets].sort((a, b) => (a.outletId < b.outletId ? -1 : 1))
  const shares = largestRemainder(
    due,
    sorted.map(({ payable }) => payable),
  )
  return new Map(sorted.map(({ outletId }, i) => [outletId, shares[i] ?? 0]))
}

type Order = { due: number; lines: readonly Share[] }

/** What is collected at the door for what one outlet sends of an order. */
export function codOf({ due, lines }: Order, outletId: string): number {
  const payables = new Map<string, number>()
  for (const line of lines) {
    payables.set(line.outletId, (payables.get(line.outletId) ?? 0) + line.payable)
  }
  const outlets = [...payables].map(([id, payable]) => ({ outletId: id, payable }))
  return codShares(due, outlets).get(outletId) ?? 0
}
