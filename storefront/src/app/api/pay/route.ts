import { startedPayment } from "@ocop/contracts"
import { forwardForOrder } from "@/lib/api/forward-for-order"

/** Opens the payment of an order at its gateway. */
export function POST(asked: Request): Promise<Response> {
  return forwardForOrder(asked, "payment", startedPayment)
}
