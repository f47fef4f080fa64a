import { distanceKm, type Point } from "../place/distance"

export type OutletStock = { outletCode: string; qtyMilli: number }
export type OutletPoint = { code: string; latitude: number | null; longitude: number | null }

export type StockRow<O extends OutletPoint> = {
  outlet: O
  qtyMilli: number
  /** Kilometres in a straight line; null where the outlet's place is not known. */
  km: number | null
}

/** Stock per outlet: nearest first, outlets without goods last. */
export function stockRows<O extends OutletPoint>(
  outlets: readonly O[],
  stock: readonly OutletStock[],
  from: Point,
): StockRow<O>[] {
  const byCode = new Map(stock.map((one) => [one.outletCode, one.qtyMilli]))
  const rows = outlets.map((outlet) => ({
    outlet,
    qtyMilli: Math.max(0, byCode.get(outlet.code) ?? 0),
    km: kmTo(outlet, from),
  }))
  return rows.sort(
    (a, b) => Number(b.qtyMilli > 0) - Number(a.qtyMilli > 0) || (a.km ?? 9999) - (b.km ?? 9999),
  )
}

function kmTo({ latitude, longitude }: OutletPoint, from: Point): number | null {
  if (latitude === null || longitude === null) return null
  return distanceKm(from, { latitude, longitude })
}
