import { createDecipheriv, hkdfSync } from "node:crypto"

/** Opens what the backend sealed for a notice, with the secret that tests start it with. */
export function openSealed(text: string, secret = "test-only-cookie-secret"): string {
  const key = Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), "ocop-notice-v1", 32))
  const bytes = Buffer.from(text, "base64url")
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
}
