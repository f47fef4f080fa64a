import type { PosSku } from "@ocop/contracts"
import { fefoOrder, isExpired } from "@ocop/domain"

export type LotChoice = PosSku["lots"][number] & {
  isExpired: boolean
  /** The one to take first: of what may be sold and lies here, the next to expire. */
  isNext: boolean
  /** Days until the last day of sale, 0 on that day; null where no day is known. */
  daysLeft: number | null
}

const DAY_MS = 86_400_000

/** The lots of a SKU at this outlet as they should be picked, earliest expiry first, expired ones last. */
export function lotsInOrder({ lots }: Pick<PosSku, "lots">, day: string): LotChoice[] {
  const ordered = fefoOrder(
    lots.map((lot) => ({ ...lot, lotId: lot.lotNo, expiryDate: lot.expiresOn })),
    day,
  )
  const next = ordered.find((lot) => !isExpired(lot.expiresOn, day) && lot.qtyMilli > 0)
  return ordered.map((lot) => ({
    lotNo: lot.lotNo,
    expiresOn: lot.expiresOn,
    producedOn: lot.producedOn ?? null,
    qtyMilli: lot.qtyMilli,
    isExpired: isExpired(lot.expiresOn, day),
    isNext: lot === next,
    daysLeft:
      lot.expiresOn === null ? null : (Date.parse(lot.expiresOn) - Date.parse(day)) / DAY_MS,
  }))
}
