import type { VendorSales } from "@ocop/contracts"
import type { Period } from "./period"
import { acrossDays, readSold } from "./read-sold"

/** A producer's sales of a period: by day, and by SKU, outlet and channel. */
export async function readSales(producerId: string, period: Period): Promise<VendorSales> {
  const sold = await readSold(producerId, period)
  const days = new Map<string, number>()
  for (const { day, amount } of sold) days.set(day, (days.get(day) ?? 0) + amount)
  const rows = acrossDays(sold)
  return {
    ...period,
    total: {
      qtyMilli: rows.reduce((sum, row) => sum + row.qtyMilli, 0),
      amount: rows.reduce((sum, row) => sum + row.amount, 0),
    },
    days: [...days].map(([day, amount]) => ({ day, amount })),
    rows,
  }
}
