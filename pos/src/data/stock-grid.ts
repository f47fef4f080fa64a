import type { PosSnapshot } from "@ocop/contracts"

/** Stock of every SKU at every outlet, thousandths: one row a SKU in the order of the catalogue. */
export type StockGrid = { outlets: string[]; cells: Float64Array }

/** Lays the stock rows of a snapshot out; what is not named is nothing. */
export function stockGrid({ skus, stock }: Pick<PosSnapshot, "skus" | "stock">): StockGrid {
  const outlets = [...new Set(stock.map(([, outletCode]) => outletCode))]
  const columns = new Map(outlets.map((code, column) => [code, column]))
  const rows = new Map(skus.map(({ id }, place) => [id, place]))
  const cells = new Float64Array(skus.length * outlets.length)
  for (const [skuId, outletCode, qtyMilli] of stock) {
    const row = rows.get(skuId)
    if (row !== undefined) cells[row * outlets.length + (columns.get(outletCode) ?? 0)] = qtyMilli
  }
  return { outlets, cells }
}

/** What one row of the grid says, by outlet. */
export const gridRow = ({ outlets, cells }: StockGrid, place: number): Map<string, number> =>
  new Map(
    outlets.flatMap((code, column) => {
      const qty = cells[place * outlets.length + column] ?? 0
      return qty === 0 ? [] : [[code, qty] as const]
    }),
  )

/** What the grid says of one SKU at one outlet; nothing where it knows either not. */
export function gridCell({ outlets, cells }: StockGrid, place: number, outlet: string): number {
  const column = outlets.indexOf(outlet)
  return place < 0 || column < 0 ? 0 : (cells[place * outlets.length + column] ?? 0)
}
