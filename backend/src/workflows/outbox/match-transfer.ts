/** Money that came in, as any bank feed tells it. `code` is the one order code in its text. */
export type IncomingTransfer = { accountNo: string; amount: number; code: string | null }

export type PayableOrder = {
  code: string
  status: "placed" | "awaiting_payment" | "paid" | "fulfilled" | "cancelled" | "expired"
  total: number
  paid: number
}

export type TransferOutcome =
  | "paid"
  | "partial"
  | "overpaid"
  | "duplicate"
  | "late"
  | "unknown"
  | "foreign_account"

export type TransferMatch = {
  outcome: TransferOutcome
  /** Đồng that count towards the order; matched + unmatched = amount, always. */
  matched: number
  unmatched: number
}

const outside = (outcome: TransferOutcome, amount: number): TransferMatch => ({
  outcome,
  matched: 0,
  unmatched: amount,
})

/**
 * What a transfer means for an order. Only exact money makes an order paid silently; less leaves
 * it waiting, more pays it and leaves a rest to give back, and money for an order that wants none
 * goes to a person. An order that ended is never opened again by money.
 */
export function matchTransfer(
  transfer: IncomingTransfer,
  order: PayableOrder | null,
  ourAccounts: readonly string[],
): TransferMatch {
  const { amount } = transfer
  if (!ourAccounts.includes(transfer.accountNo)) return outside("foreign_account", amount)
  if (!order || transfer.code !== order.code) return outside("unknown", amount)
  if (order.status === "cancelled" || order.status === "expired") return outside("late", amount)
  if (order.status === "paid" || order.status === "fulfilled") return outside("duplicate", amount)
  // Cash on delivery asks for no transfer: a person must say what this money is.
  if (order.status === "placed") return outside("unknown", amount)
  const due = order.total - order.paid
  if (amount < due) return { outcome: "partial", matched: amount, unmatched: 0 }
  const outcome = amount === due ? "paid" : "overpaid"
  return { outcome, matched: due, unmatched: amount - due }
}
