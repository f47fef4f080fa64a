import { webOrderView } from "@ocop/contracts"
import { z } from "zod"
import { forwardForOrder } from "@/lib/api/forward-for-order"

/** Takes back the agreement to offers by mail, for whoever knows the order's phone number. */
export function POST(asked: Request): Promise<Response> {
  return forwardForOrder(asked, "consents", webOrderView, { purpose: z.literal("marketing") })
}
