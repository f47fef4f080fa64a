import { z } from "zod"

const secret = z.string().min(8).optional()

/**
 * Who may tell us of money, and who takes it for us. A provider without its secrets is off and its
 * routes are closed.
 */
export const paymentSettings = {
  /** `on`: a made-up bank pays the transfers of a made-up seller (demonstrations and tests). */
  OCOP_BANK_SIMULATOR: z.enum(["on", "off"]).default("off"),
  /** Bank feeds: SePay signs its calls, or sends an API key; so does Casso; payOS signs. */
  SEPAY_WEBHOOK_SECRET: secret,
  SEPAY_API_KEY: secret,
  CASSO_WEBHOOK_KEY: secret,
  CASSO_SECURE_TOKEN: secret,
  PAYOS_CHECKSUM_KEY: secret,
  /** Minutes that an unpaid card or wallet payment holds its goods. */
  OCOP_CARD_MINUTES: z.coerce.number().min(0.1).max(120).default(10),
  /** Cards by Stripe: all three, or none. */
  STRIPE_API_KEY: secret,
  STRIPE_PUBLISHABLE_KEY: secret,
  STRIPE_WEBHOOK_SECRET: secret,
  /** A stand-in for Stripe's server (`http://127.0.0.1:12111`); with test keys only. */
  STRIPE_API_BASE: z.url().optional(),
  VNPAY_TMN_CODE: z.string().optional(),
  VNPAY_HASH_SECRET: secret,
  VNPAY_URL: z.url().default("https://sandbox.vnpayment.vn/paymentv2/vpcpay.html"),
  VNPAY_API_URL: z.url().default("https://sandbox.vnpayment.vn/merchant_webapi/api/transaction"),
  MOMO_PARTNER_CODE: z.string().optional(),
  MOMO_ACCESS_KEY: secret,
  MOMO_SECRET_KEY: secret,
  MOMO_ENDPOINT: z.url().default("https://test-payment.momo.vn/v2/gateway/api"),
  ZALOPAY_APP_ID: z.string().optional(),
  ZALOPAY_KEY1: secret,
  ZALOPAY_KEY2: secret,
  ZALOPAY_ENDPOINT: z.url().default("https://sb-openapi.zalopay.vn/v2"),
}

/** Settings that only mean something together. */
const TOGETHER = [
  ["STRIPE_API_KEY", "STRIPE_PUBLISHABLE_KEY", "STRIPE_WEBHOOK_SECRET"],
  ["VNPAY_TMN_CODE", "VNPAY_HASH_SECRET"],
  ["MOMO_PARTNER_CODE", "MOMO_ACCESS_KEY", "MOMO_SECRET_KEY"],
  ["ZALOPAY_APP_ID", "ZALOPAY_KEY1", "ZALOPAY_KEY2"],
]

/**
 * Half a set-up takes money and never hears of it: such a start is refused with a sentence. So is a
 * stand-in for Stripe beside a key for real cards.
 */
export function checkPaymentSettings(given: Readonly<Record<string, unknown>>): void {
  for (const names of TOGETHER) {
    const missing = names.filter((name) => given[name] === undefined)
    if (missing.length === 0 || missing.length === names.length) continue
    throw new Error(`Setting ${missing.join(", ")}: missing beside ${names.join(", ")}.`)
  }
  const isTest = /^[sr]k_test_/.test(String(given.STRIPE_API_KEY))
  if (given.STRIPE_API_BASE !== undefined && !isTest) {
    throw new Error("Setting STRIPE_API_BASE: only with a test key of Stripe.")
  }
}
