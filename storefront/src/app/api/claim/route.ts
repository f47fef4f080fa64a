import { claimRequest, webOrderView } from "@ocop/contracts"
import { forwardForOrder } from "@/lib/api/forward-for-order"

const { phone: _phone, ...claim } = claimRequest.shape

/** Claims goods that came, for whoever knows the order's phone number. */
export function POST(asked: Request): Promise<Response> {
  return forwardForOrder(asked, "claims", webOrderView, claim)
}
