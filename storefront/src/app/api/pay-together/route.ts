import { jointPaymentRequest, webOrderView } from "@ocop/contracts"
import { forwardForOrder } from "@/lib/api/forward-for-order"

const { others } = jointPaymentRequest.shape

/** Has one transfer pay an order and others of the same phone number. */
export function POST(asked: Request): Promise<Response> {
  return forwardForOrder(asked, "joint-payment", webOrderView, { others })
}
