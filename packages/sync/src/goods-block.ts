import type { GoodsMovedFact } from "@ocop/contracts"
import { isWholePieces } from "@ocop/domain"
import type { FactContext, QuarantineCode, ServerRules } from "./sync-types.js"

type Block = { code: QuarantineCode; details: unknown }
type Line = { lineNo: number; skuId: string; qtyMilli: number }

/** The first line that names goods nobody knows, or half a piece; null where there is none. */
export function linesBlock(lines: readonly Line[], rules: Pick<ServerRules, "sku">): Block | null {
  for (const { lineNo, skuId, qtyMilli } of lines) {
    const sku = rules.sku(skuId)
    if (!sku) return { code: "SKU_UNKNOWN", details: { skuId } }
    if (sku.sellMode === "PIECE" && !isWholePieces(qtyMilli)) {
      return { code: "QUANTITY_INVALID", details: { lineNo } }
    }
  }
  return null
}

/**
 * Why goods that moved cannot be posted: a number twice, unknown goods, half a piece, or an outlet
 * that is not there. What the book says of them is no reason. Null for a sound fact.
 */
export function goodsBlock(fact: GoodsMovedFact, { register, rules }: FactContext): Block | null {
  const numbers = new Set(fact.lines.map(({ lineNo }) => lineNo))
  if (numbers.size !== fact.lines.length) {
    return { code: "INVALID_REQUEST", details: { lineNo: "not unique" } }
  }
  switch (fact.task) {
    case "transfer-in":
      return null
    case "count": {
      const counted = fact.lines.map(({ foundMilli, ...line }) => ({
        ...line,
        qtyMilli: foundMilli,
      }))
      const goods = new Set(counted.map(({ skuId }) => skuId))
      if (goods.size !== counted.length) {
        return { code: "INVALID_REQUEST", details: { skuId: "not unique" } }
      }
      return linesBlock(counted, rules)
    }
    case "transfer-out": {
      const to = fact.toOutletCode
      if (to === register.outletCode || rules.isOutlet?.(to) === false) {
        return { code: "INVALID_REQUEST", details: { toOutletCode: to } }
      }
      return linesBlock(fact.lines, rules)
    }
    default:
      return linesBlock(fact.lines, rules)
  }
}
