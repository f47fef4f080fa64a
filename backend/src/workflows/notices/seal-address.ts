import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto"
import { env } from "../../lib/env"

const key = () =>
  Buffer.from(hkdfSync("sha256", env().COOKIE_SECRET, Buffer.alloc(0), "ocop-notice-v1", 32))

/** A phone number or mail address as it may lie in the database: AES-256-GCM, base64url. */
export function sealAddress(address: string): string {
  const iv = randomBytes(12)
  const cipher = createCipheriv("aes-256-gcm", key(), iv)
  const sealed = Buffer.concat([cipher.update(address, "utf8"), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString("base64url")
}

/** The address that was sealed. Throws when the key changed or the text was altered. */
export function openAddress(text: string): string {
  const bytes = Buffer.from(text, "base64url")
  const decipher = createDecipheriv("aes-256-gcm", key(), bytes.subarray(0, 12))
  decipher.setAuthTag(bytes.subarray(12, 28))
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8")
}
