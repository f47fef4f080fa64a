import type { QtyMilli } from "@ocop/domain"
import type { VatShare } from "./basket-types.js"
import { mulDivHalfUp } from "./integer-maths.js"

export type RefundInput = {
  /** The line as it was sold; VAT falls back by the rule of that day. */
  line: Pick<VatShare, "payable" | "net" | "vat">
  soldQtyMilli: QtyMilli
  /** What earlier refunds of this line took back. */
  returnedQtyMilli: QtyMilli
  /** What comes back now. */
  qtyMilli: QtyMilli
}

/** Money to give back in đồng: `net + vat = payable`. */
export type Refund = { payable: number; net: number; vat: number }

export type RefundResult =
  | ({ ok: true } & Refund)
  | { ok: false; code: "QTY_INVALID" | "REFUND_ABOVE_SALE" }

/**
 * The money for a part of a sold line. Each refund is the difference of two cumulative shares, so
 * refunds in any number of steps give back exactly what was paid, to the đồng.
 */
export const refundOf = (input: RefundInput): RefundResult => {
  const { line, soldQtyMilli, returnedQtyMilli, qtyMilli } = input
  const isWhole = [soldQtyMilli, returnedQtyMilli, qtyMilli].every(Number.isSafeInteger)
  if (!isWhole || soldQtyMilli <= 0 || returnedQtyMilli < 0 || qtyMilli <= 0) {
    return { ok: false, code: "QTY_INVALID" }
  }
  const after = returnedQtyMilli + qtyMilli
  if (after > soldQtyMilli) return { ok: false, code: "REFUND_ABOVE_SALE" }
  const paid = (qty: QtyMilli) => mulDivHalfUp(line.payable, qty, soldQtyMilli)
  // VAT follows the money and not the quantity, so no step gives back more VAT than money.
  const vatOf = (amount: number) =>
    line.payable === 0 ? 0 : mulDivHalfUp(amount, line.vat, line.payable)
  const before = paid(returnedQtyMilli)
  const until = paid(after)
  const payable = until - before
  const vat = vatOf(until) - vatOf(before)
  return { ok: true, payable, net: payable - vat, vat }
}
