import type { OutletOrder, OutletOrders } from "@ocop/contracts"

/** Goods to take from the shelves for all orders together. */
export type PickingGoods = {
  skuId: string
  name: string
  unit: string
  qtyMilli: number
  /** Earliest expiry first. */
  lots: OutletOrders["lots"]
  /** For whom, in the sequence of the orders. */
  orders: { code: string; qtyMilli: number }[]
}

/** Orders whose goods still lie on the shelves; one that waits for a transfer waits. */
export const ordersToPick = (orders: readonly OutletOrder[]): OutletOrder[] =>
  orders.filter(({ packedAt, payment }) => packedAt === null && payment !== "awaited")

/**
 * What is to be taken from the shelves, goods by goods: those of one shelf together (`shelfOf`), then
 * by name, each with its sum, its lots and the orders behind it.
 */
export function pickingList(
  orders: readonly OutletOrder[],
  lots: OutletOrders["lots"],
  shelfOf: (skuId: string) => number,
): PickingGoods[] {
  const bySku = new Map<string, PickingGoods>()
  for (const { code, lines } of orders) {
    for (const { skuId, name, unit, qtyMilli } of lines) {
      const own = bySku.get(skuId)
      const goods = own ?? { skuId, name, unit, qtyMilli: 0, lots: [], orders: [] }
      goods.qtyMilli += qtyMilli
      goods.orders.push({ code, qtyMilli })
      bySku.set(skuId, goods)
    }
  }
  return [...bySku.values()]
    .map((goods) => ({ ...goods, lots: lotsFor(goods, lots) }))
    .sort((a, b) => shelfOf(a.skuId) - shelfOf(b.skuId) || a.name.localeCompare(b.name, "vi"))
}

/** No more of the lots than is needed: what waits for its money is not picked yet. */
function lotsFor(
  { skuId, qtyMilli }: PickingGoods,
  lots: OutletOrders["lots"],
): OutletOrders["lots"] {
  let missing = qtyMilli
  return lots.flatMap((lot) => {
    if (lot.skuId !== skuId || missing <= 0) return []
    const taken = Math.min(missing, lot.qtyMilli)
    missing -= taken
    return [{ ...lot, qtyMilli: taken }]
  })
}
