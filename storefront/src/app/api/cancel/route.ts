import { webOrderView } from "@ocop/contracts"
import { forwardForOrder } from "@/lib/api/forward-for-order"

/** Cancels an order for whoever knows its phone number. */
export function POST(asked: Request): Promise<Response> {
  return forwardForOrder(asked, "cancel", webOrderView)
}
