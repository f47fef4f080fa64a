import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type JsonWebKey,
} from "node:crypto"

export type PublicJwk = { kty: "EC"; crv: "P-256"; x: string; y: string }
export type PrivateJwk = PublicJwk & { d: string }

/** Fixed by `packages/contracts/README.md`, "PIN seals"; the till uses the same text. */
const INFO = "ocop-pin-seal-v1"

/** A new ECDH P-256 key pair as private JWK: one for each device. */
export function makeSealKey(): PrivateJwk {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" })
  return privateKey.export({ format: "jwk" }) as PrivateJwk
}

/** The public half of a key, as it goes to the till. */
export function publicHalf({ x, y }: PrivateJwk): PublicJwk {
  return { kty: "EC", crv: "P-256", x, y }
}

/** Whether a JWK is a point on P-256. */
export function isPublicKey(jwk: PublicJwk): boolean {
  try {
    createPublicKey({ key: jwk as JsonWebKey, format: "jwk" })
    return true
  } catch {
    return false
  }
}

/**
 * Makes the function that seals PIN verifiers for one device: HMAC-SHA-256 of the derived PIN
 * (base64url in, base64url out) under a key that only this device and the server can compute.
 */
export function pinSealer(
  deviceKey: PublicJwk,
  serverKey: PrivateJwk,
): (derived: string) => string {
  const shared = diffieHellman({
    publicKey: createPublicKey({ key: deviceKey as JsonWebKey, format: "jwk" }),
    privateKey: createPrivateKey({ key: serverKey as JsonWebKey, format: "jwk" }),
  })
  const key = Buffer.from(hkdfSync("sha256", shared, Buffer.alloc(0), INFO, 32))
  return (derived) =>
    createHmac("sha256", key).update(Buffer.from(derived, "base64url")).digest("base64url")
}
