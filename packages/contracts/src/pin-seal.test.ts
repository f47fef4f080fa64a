import { describe, expect, it } from "vitest"
import call from "../fixtures/device-signature.json" with { type: "json" }
import vector from "../fixtures/pin-seal.json" with { type: "json" }
import { signingText } from "./pos-enrol.js"

// What a browser does with the fixtures, with nothing but WebCrypto.
const { subtle } = globalThis.crypto
const bytes = (text: string) => Uint8Array.from(Buffer.from(text, "base64url"))
const utf8 = (text: string) => new TextEncoder().encode(text)

async function derivePin(pin: string) {
  const material = await subtle.importKey("raw", utf8(pin), "PBKDF2", false, ["deriveBits"])
  const { iterations } = vector
  const salt = bytes(vector.salt)
  const bits = { name: "PBKDF2", hash: "SHA-256", salt, iterations }
  return subtle.deriveBits(bits, material, 256)
}

async function sealKey() {
  const ecdh = { name: "ECDH", namedCurve: "P-256" }
  const own = await subtle.importKey("jwk", vector.devicePrivateKey, ecdh, false, ["deriveBits"])
  const other = await subtle.importKey("jwk", vector.serverKey, ecdh, false, [])
  const shared = await subtle.deriveBits({ name: "ECDH", public: other }, own, 256)
  const hkdf = await subtle.importKey("raw", shared, "HKDF", false, ["deriveKey"])
  return subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(), info: utf8("ocop-pin-seal-v1") },
    hkdf,
    { name: "HMAC", hash: "SHA-256", length: 256 },
    false,
    ["verify"],
  )
}

describe("the fixtures, replayed with WebCrypto", () => {
  it("open for the right PIN and stay shut for another", async () => {
    const key = await sealKey()
    const seal = bytes(vector.seal)
    expect(await subtle.verify("HMAC", key, seal, await derivePin(vector.pin))).toBe(true)
    expect(await subtle.verify("HMAC", key, seal, await derivePin(vector.wrongPin))).toBe(false)
  })

  it("carry a signature over the signing text that the device's key verifies", async () => {
    const hash = Buffer.from(await subtle.digest("SHA-256", utf8(call.body))).toString("hex")
    expect(hash).toBe(call.bodySha256)
    const text = signingText(call.method, call.path, call.at, hash)
    expect(text).toBe(call.text)
    const ecdsa = { name: "ECDSA", namedCurve: "P-256" }
    const key = await subtle.importKey("jwk", call.signKey, ecdsa, false, ["verify"])
    const algorithm = { name: "ECDSA", hash: "SHA-256" }
    const valid = (signed: string) =>
      subtle.verify(algorithm, key, bytes(call.signature), utf8(signed))
    expect(await valid(text)).toBe(true)
    expect(await valid(`${text} `)).toBe(false)
  })
})
