import type { RefundFact } from "@ocop/contracts"
import { isWholePieces } from "@ocop/domain"
import { priceRefund } from "./refund-rules.js"
import type { FactContext, QuarantineCode } from "./sync-types.js"
import { refundNumber } from "./till/take-number.js"

type Block = { code: QuarantineCode; details: unknown }

/**
 * Why a refund cannot be posted: its number is not its own, its sale is not here, it takes back more
 * than is left of it, or its money is not what these goods cost. Null for a sound one.
 */
export function refundBlock(refund: RefundFact, context: FactContext): Block | null {
  const { register, stored, rules } = context
  const { outletCode, registerCode, epoch } = register
  const refundNo = refundNumber(outletCode, registerCode, epoch, refund.refundSeq)
  if (refund.epoch !== epoch || refund.refundNo !== refundNo) {
    return { code: "INVALID_REQUEST", details: { refundNo } }
  }
  const sale = stored.refundable.get(refund.saleId.toLowerCase())
  if (!sale) return { code: "SALE_UNKNOWN", details: { saleId: refund.saleId } }
  const half = refund.lines.find(
    ({ skuId, qtyMilli }) => rules.sku(skuId)?.sellMode === "PIECE" && !isWholePieces(qtyMilli),
  )
  if (half) return { code: "QUANTITY_INVALID", details: { lineNo: half.lineNo } }
  const priced = priceRefund(sale, refund.lines)
  if (!priced.ok) return { code: priced.code, details: { lineNo: priced.lineNo } }
  const isSame = refund.lines.every((line, i) => {
    const own = priced.lines[i]
    return (
      own?.skuId === line.skuId &&
      own.payable === line.payable &&
      own.net === line.net &&
      own.vat === line.vat
    )
  })
  const paid = refund.payments.reduce((sum, { amount }) => sum + amount, 0)
  if (isSame && priced.total === refund.total && paid === refund.total) return null
  return { code: "SALE_TOTAL_MISMATCH", details: { total: priced.total, paid } }
}
