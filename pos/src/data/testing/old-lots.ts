import type { PosSku, PosSnapshot } from "@ocop/contracts"
import { addDays } from "@ocop/domain"

/** Goods of which a lot is past its date on that day, and another near it. */
export const withOldLots = (skus: readonly PosSku[], id: string, day: string): PosSku[] =>
  skus.map((sku) =>
    sku.id === id
      ? {
          ...sku,
          lots: [
            { lotNo: "DEMO-OLD", expiresOn: addDays(day, -1), qtyMilli: 2_000 },
            { lotNo: "DEMO-NEAR", expiresOn: addDays(day, 5), qtyMilli: 6_000 },
            ...sku.lots,
          ],
        }
      : sku,
  )

/** A fifth off in the last week. */
export const LAST_WEEK: NonNullable<PosSnapshot["clearances"]>[number] = {
  id: "clear_demo",
  name: "Cận hạn −20 %",
  nameEn: "Short-dated −20 %",
  by: "days",
  atMost: 7,
  percent: 20,
  setNos: null,
  outletCodes: null,
  validFrom: "2026-01-01",
  validTo: null,
}
