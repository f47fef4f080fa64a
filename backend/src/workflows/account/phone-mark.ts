import { createHmac, hkdfSync } from "node:crypto"
import { env } from "../../lib/env"

const key = () =>
  Buffer.from(hkdfSync("sha256", env().COOKIE_SECRET, Buffer.alloc(0), "ocop-phone-mark-v1", 32))

/**
 * A mark of a phone number (`+84…`) by which its letters are found again. Numbers are few: without
 * the key of this installation a copied table cannot be tried.
 */
export const phoneMark = (phone: string): string =>
  createHmac("sha256", key()).update(phone).digest("base64url").slice(0, 22)
