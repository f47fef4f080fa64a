import { z } from "zod"

const secret = z.string().min(8).optional()

/**
 * Who may tell us of money, and who takes it for us. A provider without its secrets is off and its
 * routes are closed.
 */
export const paymentSettings = {
  /** Bank feeds: SePay signs its calls, or sends an API key; so does Casso; payOS signs. */
  SEPAY_WEBHOOK_SECRET: secret,
  SEPAY_API_KEY: secret,
  CASSO_WEBHOOK_KEY: secret,
  CASSO_SECURE_TOKEN: secret,
  PAYOS_CHECKSUM_KEY: secret,
}
