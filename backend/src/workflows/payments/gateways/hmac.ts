import { createHmac, timingSafeEqual } from "node:crypto"

type Algorithm = "sha256" | "sha512"

/** Hex of an HMAC over a text. */
export function hmacHex(algorithm: Algorithm, key: string, text: string): string {
  return createHmac(algorithm, key).update(text, "utf8").digest("hex")
}

/** Whether `given` is the hex HMAC of a text, upper case or lower, in a time that tells nothing. */
export function isHmac(algorithm: Algorithm, key: string, text: string, given: unknown): boolean {
  const own = Buffer.from(hmacHex(algorithm, key, text), "hex")
  if (typeof given !== "string" || !/^[0-9a-f]+$/i.test(given)) return false
  const other = Buffer.from(given, "hex")
  return other.length === own.length && timingSafeEqual(other, own)
}
