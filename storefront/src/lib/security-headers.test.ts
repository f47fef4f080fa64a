import { expect, test } from "vitest"
import { config } from "../proxy"
import { ROUTES } from "./i18n/routes"
import { checkoutPolicy, HEADER_RULES } from "./security-headers"

const CHECKOUT = ["/thanh-toan", "/en/checkout", "/don-hang/A1", "/en/orders/A1"]
const CARD = ["/don-hang/A1/the", "/en/orders/A1/card"]

const scriptsOf = (policy: string) => /script-src ([^;]*)/.exec(policy)?.[1] ?? ""

test("the proxy writes the policy of each page of the checkout, in both languages", () => {
  const routes = [ROUTES.checkout, ROUTES.order, ROUTES.card]
  expect([...config.matcher].sort()).toEqual(
    routes.flatMap(({ vi, en }) => [vi, `/en${en}`]).sort(),
  )
})

test("an address has the policy of cached pages or one with a nonce, never both", () => {
  const rule = HEADER_RULES.find(({ headers }) =>
    headers.some(({ key }) => key.endsWith("Policy") && key.startsWith("Content")),
  )
  const pattern = /^\/:path(\(.*\))$/.exec(rule?.source ?? "")?.[1]
  const cached = new RegExp(`^/${pattern}$`)
  for (const path of [...CHECKOUT, ...CARD]) expect(cached.test(path), path).toBe(false)
  for (const path of ["/", "/en", "/don-hang", "/en/orders", "/thanh-toan-x", "/san-pham/a/b"]) {
    expect(cached.test(path), path).toBe(true)
  }
})

test("in the checkout no script runs without the nonce, and Stripe's only where a card is paid with", () => {
  for (const path of [...CHECKOUT, ...CARD]) {
    const policy = checkoutPolicy(path, "abc")
    expect(scriptsOf(policy)).toContain("'nonce-abc' 'strict-dynamic'")
    expect(scriptsOf(policy)).not.toContain("unsafe")
    expect(policy.includes("stripe.com"), path).toBe(CARD.includes(path))
  }
})
