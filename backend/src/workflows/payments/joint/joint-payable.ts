import type { PayableOrder } from "../money/match-payment"

const isWaiting = ({ status }: PayableOrder) => status === "awaiting_payment"
const isPaid = ({ status }: PayableOrder) => status === "paid" || status === "fulfilled"

/**
 * Orders that are paid together, as matching sees them: what those that still wait ask for. Money
 * for none that waits is a second payment where one was paid, and late where all ended.
 */
export function jointPayable(code: string, orders: readonly PayableOrder[]): PayableOrder {
  const waiting = orders.filter(isWaiting)
  const sum = (of: "total" | "paid") => waiting.reduce((all, order) => all + order[of], 0)
  const ended = orders.some(isPaid) ? "paid" : "expired"
  const status = waiting.length > 0 ? "awaiting_payment" : ended
  return { code, status, total: sum("total"), paid: sum("paid") }
}

export type Share = { order: PayableOrder; amount: number }

/**
 * Which đồng go to which of the waiting orders: each is filled before the next gets any, so that money
 * that does not reach for all leaves at most one of them paid in part. `amount` is at most what all
 * of them ask for.
 */
export function sharesOf(orders: readonly PayableOrder[], amount: number): Share[] {
  let left = amount
  return orders.filter(isWaiting).flatMap((order) => {
    const share = Math.min(left, order.total - order.paid)
    left -= share
    return share > 0 ? [{ order, amount: share }] : []
  })
}
