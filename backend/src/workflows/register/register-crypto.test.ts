import { describe, expect, it } from "vitest"
import call from "../../../../packages/contracts/fixtures/device-signature.json" with {
  type: "json",
}
import vector from "../../../../packages/contracts/fixtures/pin-seal.json" with { type: "json" }
import { isSignedBy, signKeyOf } from "./device-signature"
import { derivePin, isPin, makePinVerifier, PIN_ITERATIONS } from "./pin"
import { isPublicKey, makeSealKey, type PrivateJwk, type PublicJwk, pinSealer } from "./pin-seal"

const deviceKey = vector.deviceKey as PublicJwk
const serverKey = vector.serverPrivateKey as PrivateJwk

describe("PIN seals", () => {
  it("reproduce the vector that the till replays", async () => {
    const derived = await derivePin(vector.pin, vector.salt, vector.iterations)
    expect(derived).toBe(vector.derived)
    expect(pinSealer(deviceKey, serverKey)(derived)).toBe(vector.seal)
  })

  it("differ for the same PIN on another device", () => {
    const other = makeSealKey()
    expect(pinSealer(other, serverKey)(vector.derived)).not.toBe(vector.seal)
  })
})

describe("PINs", () => {
  it.each(["12345", "1234567890123", "abcdef", "111111", "12 345"])("refuse %s", async (text) => {
    expect(isPin(text)).toBe(false)
    await expect(makePinVerifier(text)).rejects.toThrow(RangeError)
  })

  it("are kept with a salt of their own and the rounds of the rule", async () => {
    const [one, two] = await Promise.all([makePinVerifier("246810"), makePinVerifier("246810")])
    expect(one.iterations).toBe(PIN_ITERATIONS)
    expect(one.salt).not.toBe(two.salt)
    expect(one.derived).not.toBe(two.derived)
  })
})

describe("device signatures", () => {
  const signed = { ...call, body: Buffer.from(call.body) }
  const key = signKeyOf(call.signKey as PublicJwk)

  it("accept the vector", () => {
    expect(isSignedBy(key, signed)).toBe(true)
  })

  it.each([
    ["another body", { body: Buffer.from(`${call.body} `) }],
    ["another path", { path: "/pos/facts?x=1" }],
    ["another method", { method: "PUT" }],
    ["another time", { at: "2026-11-21T02:00:00.001Z" }],
    ["a cut signature", { signature: call.signature.slice(0, -4) }],
    ["no signature", { signature: "" }],
  ])("refuse %s", (_name, changes) => {
    expect(isSignedBy(key, { ...signed, ...changes })).toBe(false)
  })

  it("refuse keys that are not on the curve", () => {
    expect(isPublicKey({ ...deviceKey, y: deviceKey.x })).toBe(false)
    expect(isPublicKey(deviceKey)).toBe(true)
  })
})
