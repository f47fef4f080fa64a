import type { Variant } from "./variant"

const DAY_MS = 86_400_000

export type LotRow = {
  lotNo: string
  producedOn: string | null
  expiresOn: string | null
  qtyMilli: number
  /** Days from the business day to the expiry; null where none is printed. */
  daysLeft: number | null
  /** Share of its life that is left, 0..1; null where a date is missing. */
  share: number | null
  /** A third of its life or less is left. */
  endsSoon: boolean
}

function days(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS)
}

function lifeOf(lot: Variant["lots"][number], day: string) {
  const { producedOn, expiresOn } = lot
  if (expiresOn === null) return { daysLeft: null, share: null, endsSoon: false }
  const daysLeft = Math.max(0, days(day, expiresOn))
  if (producedOn === null) return { daysLeft, share: null, endsSoon: false }
  const life = days(producedOn, expiresOn)
  const share = life > 0 ? Math.min(1, daysLeft / life) : 0
  return { daysLeft, share, endsSoon: share <= 1 / 3 }
}

/** Lots on sale, the same lot of several outlets once, earliest expiry first. */
export function lotRows(lots: Variant["lots"], day: string): LotRow[] {
  const byLot = new Map<string, LotRow>()
  for (const lot of lots) {
    if (lot.qtyMilli <= 0) continue
    const { lotNo, producedOn, expiresOn } = lot
    const key = `${lotNo} ${expiresOn}`
    const row = byLot.get(key)
    if (row) row.qtyMilli += lot.qtyMilli
    else {
      const { qtyMilli } = lot
      byLot.set(key, { lotNo, producedOn, expiresOn, qtyMilli, ...lifeOf(lot, day) })
    }
  }
  return [...byLot.values()].sort((a, b) =>
    (a.expiresOn ?? "9999").localeCompare(b.expiresOn ?? "9999"),
  )
}
