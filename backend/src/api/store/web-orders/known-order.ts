import type { MedusaRequest } from "@medusajs/framework/http"
import type { WebOrderView } from "@ocop/contracts"
import { refuse } from "../../../lib/http-error"
import { sharedRateLimit } from "../../../lib/shared-rate-limit"
import { lookUpWebOrder } from "../../../workflows/checkout/read-web-order"

// The shop asks for all its visitors from one address, so the code is what failures count against.
const wrongTries = sharedRateLimit({ name: "order-code", most: 10, windowMs: 10 * 60_000 })
const misses = sharedRateLimit({ name: "order-address", most: 300, windowMs: 60_000 })

/**
 * The order in the request's address, or another, for whoever knows its phone number; NOT_FOUND for all others,
 * always alike, and TOO_MANY_REQUESTS for who guesses.
 */
export async function knownOrder(
  req: MedusaRequest,
  phone: string,
  named = String(req.params.code),
): Promise<WebOrderView> {
  const code = named.slice(0, 32).toUpperCase()
  await Promise.all([wrongTries.check(code), misses.check(req.ip ?? "")])
  const order = await lookUpWebOrder(code, phone)
  if (order) return order
  await Promise.all([wrongTries.take(code), misses.take(req.ip ?? "")])
  return refuse("NOT_FOUND")
}
