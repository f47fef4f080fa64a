import { ROUTES } from "./i18n/routes"

type Origins = { frames?: string; calls?: string }

const policy = (scripts: string, { frames = "", calls = "" }: Origins = {}) =>
  [
    "default-src 'self'",
    `script-src ${scripts}`,
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self' ${calls}`,
    `frame-src 'self' ${frames}`,
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ]
    .map((rule) => rule.trim())
    .join("; ")

// Cached pages carry no nonce, so inline scripts of the framework must be allowed; everything else
// comes from this origin only.
const CACHED_POLICY = policy("'self' 'unsafe-inline'")

const STRIPE = {
  scripts: "https://js.stripe.com https://*.js.stripe.com",
  frames: "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
  calls: "https://api.stripe.com",
}

const isCardPage = (path: string) =>
  [ROUTES.card.vi, `/en${ROUTES.card.en}`].some((route) =>
    new RegExp(`^${route.replace(":code", "[^/]+")}/?$`).test(path),
  )

/**
 * The policy of one answer of the checkout: only scripts that carry its nonce run, and what these
 * bring. Where a card is paid with, and only there, Stripe's frames and calls are allowed too
 * (docs.stripe.com/security/guide, content security policy); older browsers know its scripts by
 * their address.
 */
export function checkoutPolicy(path: string, nonce: string): string {
  // React's tools in development rebuild call stacks with it.
  const tools = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : ""
  const scripts = `'self' 'nonce-${nonce}' 'strict-dynamic'${tools}`
  return isCardPage(path) ? policy(`${scripts} ${STRIPE.scripts}`, STRIPE) : policy(scripts)
}

/** Addresses below the root whose policy `proxy.ts` writes, for a rule of the router. */
const OF_THE_CHECKOUT = [ROUTES.checkout, ROUTES.order, ROUTES.card]
  .flatMap(({ vi, en }) => [vi, `/en${en}`])
  .map((route) => `${route.slice(1).replace(":code", "[^/]+")}/?$`)

/** Headers of every answer, and of every one but the checkout's pages, as rules of the router. */
export const HEADER_RULES = [
  {
    source: "/:path*",
    headers: [
      { key: "X-Content-Type-Options", value: "nosniff" },
      { key: "X-Frame-Options", value: "DENY" },
      { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
      {
        key: "Permissions-Policy",
        value: "camera=(self), geolocation=(self), microphone=(), payment=()",
      },
      { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
    ],
  },
  // Drawn anew now and then under the same name.
  { source: "/art/:path*", headers: [{ key: "Cache-Control", value: "public, max-age=604800" }] },
  {
    source: `/:path((?!${OF_THE_CHECKOUT.join("|")}).*)`,
    headers: [{ key: "Content-Security-Policy", value: CACHED_POLICY }],
  },
]
