import type { PosSnapshot } from "@ocop/contracts"
import { fromBase64Url } from "./base64url"

export type PinVerifier = PosSnapshot["staff"][number]["pin"]

const encode = (text: string) => new TextEncoder().encode(text)
const INFO = encode("ocop-pin-seal-v1")

/** PBKDF2-SHA-256 over the PIN, 32 bytes. Slow on purpose. */
async function derivePin(pin: string, salt: string, iterations: number): Promise<ArrayBuffer> {
  const key = await crypto.subtle.importKey("raw", encode(pin), "PBKDF2", false, ["deriveBits"])
  return crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt: fromBase64Url(salt), iterations },
    key,
    256,
  )
}

/** The HMAC key that only this device and the server can make: ECDH, then HKDF-SHA-256. */
async function sealKeyOf(
  deviceKey: CryptoKey,
  serverKey: PinVerifier["serverKey"],
): Promise<CryptoKey> {
  const theirs = await crypto.subtle.importKey(
    "jwk",
    serverKey,
    { name: "ECDH", namedCurve: "P-256" },
    false,
    [],
  )
  const shared = await crypto.subtle.deriveBits({ name: "ECDH", public: theirs }, deviceKey, 256)
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"])
  return crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: INFO },
    base,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["verify"],
  )
}

/**
 * Whether this PIN opens this verifier on this device. A copied database cannot be tried on
 * another machine, because the device's ECDH key cannot be copied with it.
 */
export async function isPinRight(
  pin: string,
  verifier: PinVerifier,
  deviceKey: CryptoKey,
): Promise<boolean> {
  const [derived, key] = await Promise.all([
    derivePin(pin, verifier.salt, verifier.iterations),
    sealKeyOf(deviceKey, verifier.serverKey),
  ])
  return crypto.subtle.verify("HMAC", key, fromBase64Url(verifier.seal), derived)
}
