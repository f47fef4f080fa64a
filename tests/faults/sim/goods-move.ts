import type { GoodsMovedFact, PosFact } from "@ocop/contracts"
import { GOODS } from "./goods.js"

export type GoodsTask = "receipt" | "waste" | "transfer-out"

/** Goods on their way between outlets, as the server holds them. */
export type Transit = { id: string; to: string; skuId: string; sentMilli: number }

type Head = Pick<GoodsMovedFact, "id" | "at" | "staffId" | "sessionId" | "clockOffsetMs">
type Move = { task: GoodsTask; outlet: string; skuNo: number; qtyMilli: number }

/** Goods that come, go or are thrown away, as the till would write it. */
export function goodsMove(head: Head, { task, outlet, skuNo, qtyMilli }: Move): PosFact {
  const { id: skuId } = GOODS[skuNo % GOODS.length] ?? GOODS[0]
  const goods = { kind: "goods-moved", ...head, note: null } as const
  const line = { lineNo: 1, skuId, qtyMilli }
  switch (task) {
    case "receipt": {
      const lines = [{ ...line, lotNo: "DEMO-L1", expiresOn: null }]
      return { ...goods, task, terms: "delivery", noteNo: "DEMO-1", lines }
    }
    case "waste": {
      const lines = [{ ...line, lotNo: null }]
      return { ...goods, task, reason: "damaged", approvedBy: null, lines }
    }
    case "transfer-out": {
      const toOutletCode = outlet === "HT01" ? "HT02" : "HT01"
      return { ...goods, task, toOutletCode, lines: [{ ...line, lotNo: null }] }
    }
  }
}

/** What a cashier found on the shelf, and when; the fact comes a while after. */
export const goodsCount = (
  head: Head,
  { skuId, foundMilli, countedAt }: { skuId: string; foundMilli: number; countedAt: string },
): PosFact => ({
  kind: "goods-moved",
  ...head,
  note: null,
  task: "count",
  lines: [{ lineNo: 1, skuId, foundMilli, countedAt }],
})

/** What came of a transfer; null: all of it, as it was sent. */
export const goodsArrived = (
  head: Head,
  { transferId, foundMilli }: { transferId: string; foundMilli: number | null },
): PosFact => ({
  kind: "goods-moved",
  ...head,
  note: null,
  task: "transfer-in",
  transferId,
  lines: foundMilli === null ? [] : [{ lineNo: 1, foundMilli }],
})
