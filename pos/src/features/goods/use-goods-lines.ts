import type { PosSku } from "@ocop/contracts"
import { useState } from "react"
import type { ScannedLot } from "../../data/replica"

/** Goods on the list of a task, before it is booked. */
export type GoodsLine = {
  sku: PosSku
  qtyMilli: number
  lotNo: string
  /** `YYYY-MM-DD`, or empty. */
  expiresOn: string
  /** When its quantity was last said, epoch milliseconds. */
  at: number
}

const MOST = 200

/** The goods of one task: scanned or found ones join their line, new ones stand on top. */
export function useGoodsLines(now: () => number) {
  const [lines, setLines] = useState<readonly GoodsLine[]>([])
  const change = (skuId: string, part: Partial<GoodsLine>) =>
    setLines((was) =>
      was.map((line) => (line.sku.id === skuId ? { ...line, ...part, at: now() } : line)),
    )
  return {
    lines,
    change,
    add: (sku: PosSku, qtyMilli: number, lot: ScannedLot | null) =>
      setLines((was) => {
        const known = was.find((line) => line.sku.id === sku.id)
        if (!known && was.length >= MOST) return was
        const line = known ?? { sku, qtyMilli: 0, lotNo: "", expiresOn: "", at: 0 }
        const next = {
          ...line,
          qtyMilli: line.qtyMilli + qtyMilli,
          lotNo: lot?.lotNo ?? line.lotNo,
          expiresOn: lot?.expiresOn ?? line.expiresOn,
          at: now(),
        }
        return [next, ...was.filter((other) => other.sku.id !== sku.id)]
      }),
    remove: (skuId: string) => setLines((was) => was.filter(({ sku }) => sku.id !== skuId)),
    clear: () => setLines([]),
  }
}

export type GoodsLines = ReturnType<typeof useGoodsLines>
