import { createHash, createPublicKey, type JsonWebKey, type KeyObject, verify } from "node:crypto"
import { signingText } from "@ocop/contracts"
import type { PublicJwk } from "./pin-seal"

export type SignedCall = {
  method: string
  /** Path with query, as the client sent it. */
  path: string
  /** ISO instant of header `x-ocop-at`. */
  at: string
  body: Buffer
  /** base64url, IEEE P1363 (64 bytes). */
  signature: string
}

/** The key of a device, ready to verify with; making it costs more than one verification. */
export function signKeyOf(jwk: PublicJwk): KeyObject {
  return createPublicKey({ key: jwk as JsonWebKey, format: "jwk" })
}

/** Whether the device that holds `key` signed this very call. */
export function isSignedBy(key: KeyObject, call: SignedCall): boolean {
  const signature = Buffer.from(call.signature, "base64url")
  if (signature.length !== 64) return false
  const hash = createHash("sha256").update(call.body).digest("hex")
  const text = signingText(call.method, call.path, call.at, hash)
  return verify("sha256", Buffer.from(text), { key, dsaEncoding: "ieee-p1363" }, signature)
}
