type Others = { scripts?: string; frames?: string; calls?: string }

// Cached pages carry no nonce, so inline scripts of the framework must be allowed; everything else
// comes from this origin only.
const policy = ({ scripts = "", frames = "", calls = "" }: Others = {}) =>
  [
    "default-src 'self'",
    `script-src 'self' 'unsafe-inline' ${scripts}`,
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

/** Headers of every answer. */
export const SECURITY_HEADERS = [
  { key: "Content-Security-Policy", value: policy() },
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  {
    key: "Permissions-Policy",
    value: "camera=(self), geolocation=(self), microphone=(), payment=()",
  },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
]

/**
 * Headers of the page where a card is paid with, in place of the same of every answer: only it may
 * load Stripe's script and frames (docs.stripe.com/security/guide, content security policy).
 */
export const CARD_PAGE_HEADERS = [
  {
    key: "Content-Security-Policy",
    value: policy({
      scripts: "https://js.stripe.com https://*.js.stripe.com",
      frames: "https://js.stripe.com https://*.js.stripe.com https://hooks.stripe.com",
      calls: "https://api.stripe.com",
    }),
  },
]
