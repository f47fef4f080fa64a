/** What matching needs to know of money that came in. */
export type IncomingMoney = {
  /** The account it came into; null: a gateway took it for us. */
  accountNo: string | null
  amount: number
  /** The one order code that it names. */
  code: string | null
  /** Whether a counter took it: there an order that is paid on receipt asks for money too. */
  isAtCounter?: boolean
}

export type PayableOrder = {
  code: string
  status: "placed" | "awaiting_payment" | "paid" | "fulfilled" | "cancelled" | "expired"
  total: number
  paid: number
}

export type PaymentOutcome =
  | "paid"
  | "partial"
  | "overpaid"
  | "duplicate"
  | "late"
  | "unknown"
  | "foreign_account"

export type PaymentMatch = {
  outcome: PaymentOutcome
  /** Đồng that count towards the order; matched + unmatched = amount, always. */
  matched: number
  unmatched: number
}

const outside = (outcome: PaymentOutcome, amount: number): PaymentMatch => ({
  outcome,
  matched: 0,
  unmatched: amount,
})

/**
 * What money means for an order. Only the exact sum makes an order paid silently; less leaves it
 * waiting, more pays it and leaves a rest to give back, and money for an order that wants none goes
 * to a person. An order that ended is never opened again by money.
 */
export function matchPayment(
  money: IncomingMoney,
  order: PayableOrder | null,
  ourAccounts: readonly string[],
): PaymentMatch {
  const { amount, accountNo } = money
  if (accountNo !== null && !ourAccounts.includes(accountNo)) {
    return outside("foreign_account", amount)
  }
  if (!order || money.code !== order.code) return outside("unknown", amount)
  if (order.status === "cancelled" || order.status === "expired") return outside("late", amount)
  if (order.status === "paid" || order.status === "fulfilled") return outside("duplicate", amount)
  // Cash on delivery asks for no transfer from afar: a person must say what this money is.
  if (order.status === "placed" && !money.isAtCounter) return outside("unknown", amount)
  const due = order.total - order.paid
  if (amount < due) return { outcome: "partial", matched: amount, unmatched: 0 }
  const outcome = amount === due ? "paid" : "overpaid"
  return { outcome, matched: due, unmatched: amount - due }
}
