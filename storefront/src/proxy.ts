import { type NextRequest, NextResponse } from "next/server"
import { checkoutPolicy } from "./lib/security-headers"

const POLICY = "content-security-policy"

/**
 * Gives each answer of the checkout a policy with a nonce of its own, which Next reads off the
 * request and puts on every script that it writes.
 */
export function proxy(request: NextRequest): NextResponse {
  const nonce = btoa(crypto.randomUUID())
  const policy = checkoutPolicy(request.nextUrl.pathname, nonce)
  const headers = new Headers(request.headers)
  headers.set(POLICY, policy)
  const answer = NextResponse.next({ request: { headers } })
  answer.headers.set(POLICY, policy)
  return answer
}

// Next reads these before anything runs: they must be words. A test holds them against ROUTES.
export const config = {
  matcher: [
    "/thanh-toan",
    "/en/checkout",
    "/don-hang/:code",
    "/en/orders/:code",
    "/don-hang/:code/the",
    "/en/orders/:code/card",
  ],
}
