import type { RefundFact, RefundLine, SaleFact } from "@ocop/contracts"
import { type RefundResult, refundOf } from "@ocop/pricing"

/** A line as it was sold, and how much of it came back already. */
export type RefundableLine = Pick<
  SaleFact["lines"][number],
  "skuId" | "qtyMilli" | "payable" | "net" | "vat"
> & {
  returnedMilli: number
}

/** A sale with what already came back of it. */
export type RefundableSale = {
  id: string
  /** By line number. */
  lines: ReadonlyMap<number, RefundableLine>
  /** Rounding of the whole basket, đồng; it goes with the last goods that come back. */
  rounding: number
  /** What was paid and is not back yet, đồng. */
  left: number
  /** When it was sold, milliseconds since the epoch. */
  soldAtMs: number
  /** What went back of it so far without a manager, đồng. */
  unapproved: number
}

/** What the customer brings back. */
export type RefundWish = Pick<RefundLine, "lineNo" | "qtyMilli" | "condition">

export type PricedRefund =
  | { ok: true; lines: RefundLine[]; total: number }
  | { ok: false; code: "REFUND_ABOVE_SALE" | "QUANTITY_INVALID"; lineNo: number }

type Returned = Pick<RefundFact, "lines" | "total" | "approvedBy">

/** The same sale after one more refund of it. */
export function addRefund(sale: RefundableSale, refund: Returned): RefundableSale {
  const unapproved = sale.unapproved + (refund.approvedBy === null ? refund.total : 0)
  return { ...withoutGoods(sale, refund.lines), left: sale.left - refund.total, unapproved }
}

function withoutGoods(sale: RefundableSale, lines: Returned["lines"]): RefundableSale {
  const next = new Map(sale.lines)
  for (const { lineNo, qtyMilli } of lines) {
    const line = next.get(lineNo)
    if (line) next.set(lineNo, { ...line, returnedMilli: line.returnedMilli + qtyMilli })
  }
  return { ...sale, lines: next }
}

/** A sale as it can be refunded, after the refunds of it so far. */
export function refundableSale(
  sale: Pick<SaleFact, "id" | "at" | "lines" | "totals">,
  earlier: readonly Returned[] = [],
): RefundableSale {
  const fresh: RefundableSale = {
    id: sale.id,
    lines: new Map(sale.lines.map((line) => [line.lineNo, { ...line, returnedMilli: 0 }])),
    rounding: sale.totals.rounding,
    left: sale.totals.total,
    soldAtMs: Date.parse(sale.at),
    unapproved: 0,
  }
  return earlier.reduce(addRefund, fresh)
}

const isWhole = ({ lines }: RefundableSale): boolean =>
  [...lines.values()].every(({ qtyMilli, returnedMilli }) => qtyMilli === returnedMilli)

/**
 * The money for goods that come back, đồng, by the prices and the VAT of their sale. All refunds of a
 * sale together give back what was paid, to the đồng, and never more goods than it sold.
 */
export function priceRefund(sale: RefundableSale, wishes: readonly RefundWish[]): PricedRefund {
  const lines: RefundLine[] = []
  for (const { lineNo, qtyMilli, condition } of wishes) {
    const sold = sale.lines.get(lineNo)
    if (!sold || lines.some((line) => line.lineNo === lineNo)) {
      return { ok: false, code: "REFUND_ABOVE_SALE", lineNo }
    }
    const { skuId, returnedMilli } = sold
    const money: RefundResult = refundOf({
      line: sold,
      soldQtyMilli: sold.qtyMilli,
      returnedQtyMilli: returnedMilli,
      qtyMilli,
    })
    if (!money.ok) {
      const code = money.code === "QTY_INVALID" ? "QUANTITY_INVALID" : money.code
      return { ok: false, code, lineNo }
    }
    const { payable, net, vat } = money
    lines.push({ lineNo, skuId, qtyMilli, condition, payable, net, vat })
  }
  const sum = lines.reduce((total, { payable }) => total + payable, 0)
  const isLast = isWhole(withoutGoods(sale, lines))
  const worth = sum + (isLast ? sale.rounding : 0)
  // Goods that cost less than the rounding took off cannot bear it: no refund passes what was paid.
  return { ok: true, lines, total: Math.max(0, Math.min(worth, sale.left)) }
}
