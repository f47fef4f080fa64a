import { toBase64Url } from "../base64url"
import type { PinVerifier } from "../pin-seal"

const encode = (text: string) => new TextEncoder().encode(text)

/** Seals a PIN to a device's public ECDH key, as the server does at each snapshot. */
export async function sealPin(
  pin: string,
  sealKey: JsonWebKey,
  iterations: number,
): Promise<PinVerifier> {
  const server = await crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, true, [
    "deriveBits",
  ])
  const device = await crypto.subtle.importKey(
    "jwk",
    sealKey,
    { name: "ECDH", namedCurve: "P-256" },
    false,
    [],
  )
  const shared = await crypto.subtle.deriveBits(
    { name: "ECDH", public: device },
    server.privateKey,
    256,
  )
  const base = await crypto.subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"])
  const hmac = await crypto.subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: encode("ocop-pin-seal-v1") },
    base,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["sign"],
  )
  const salt = crypto.getRandomValues(new Uint8Array(16))
  const pinKey = await crypto.subtle.importKey("raw", encode(pin), "PBKDF2", false, ["deriveBits"])
  const derived = await crypto.subtle.deriveBits(
    { name: "PBKDF2", hash: "SHA-256", salt, iterations },
    pinKey,
    256,
  )
  const { x, y } = await crypto.subtle.exportKey("jwk", server.publicKey)
  return {
    salt: toBase64Url(salt),
    iterations,
    serverKey: { kty: "EC", crv: "P-256", x: x ?? "", y: y ?? "" },
    seal: toBase64Url(await crypto.subtle.sign("HMAC", hmac, derived)),
  }
}
