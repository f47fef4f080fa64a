/** Goods of which a unit price can be told; contents as the pack says them. */
export type UnitPriced = {
  /** Đồng for one, or for a kilogram of goods sold by weight. */
  price: number
  sellMode: "PIECE" | "WEIGHT"
  unit: string
  netQuantity: number | null
  netUnit: "g" | "ml" | "piece" | null
}
export type UnitPrice = { amount: number; per: "kg" | "l" | "10g" }

/** Below this weight a price by the kilogram says little: grams are priced by ten. */
const SMALL_GRAMS = 50

/** Đồng per kilogram, litre or ten grams, rounded half up; null where the contents are not known. */
export function unitPriceOf(sku: UnitPriced): UnitPrice | null {
  const { price, netQuantity, netUnit } = sku
  if (sku.sellMode === "WEIGHT") return sku.unit === "kg" ? { amount: price, per: "kg" } : null
  if (netQuantity === null || netUnit === null || netUnit === "piece") return null
  const per = netUnit === "ml" ? "l" : netQuantity < SMALL_GRAMS ? "10g" : "kg"
  const whole = per === "10g" ? 10 : 1000
  return { amount: Math.round((price * whole) / netQuantity), per }
}
