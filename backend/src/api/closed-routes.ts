import type { MiddlewareRoute } from "@medusajs/framework/http"
import { refuse } from "../lib/http-error"

const closed = () => refuse("ROUTE_CLOSED")

/**
 * Medusa's own shopper routes that would go round our intake (one idempotent call, orders seen only
 * with their phone number). They answer as if they did not exist.
 */
const CLOSED = [
  "/store/carts*",
  "/store/payment-collections*",
  "/store/orders/:id",
  "/store/orders/:id/*",
  "/store/returns*",
  // Accounts are rows of ours, opened by a phone: Medusa's would be a second door.
  "/store/customers*",
  "/auth/customer/*",
  // Answers before anything is on disk, and pays Medusa's own sessions.
  "/hooks/payment/*",
]

export const closedRoutes: MiddlewareRoute[] = CLOSED.map((matcher) => ({
  matcher,
  middlewares: [closed],
}))
