import type { EnrolRequest } from "@ocop/contracts"
import { type LedgerDb, readMeta, writeMeta } from "./ledger-db"
import { META } from "./register-identity"

/** The device's key pairs. The private halves are not extractable: script can use, never read them. */
export type DeviceKeys = { sign: CryptoKeyPair; seal: CryptoKeyPair }

type PublicJwk = EnrolRequest["signKey"]

/** The public half of a P-256 key. */
export async function publicJwkOf(key: CryptoKey): Promise<PublicJwk> {
  const { x, y } = await crypto.subtle.exportKey("jwk", key)
  if (!x || !y) throw new Error("the browser exported a key without its point")
  return { kty: "EC", crv: "P-256", x, y }
}

/** Makes both pairs: ECDSA to sign batches, ECDH to open PIN seals. */
export async function makeDeviceKeys(): Promise<DeviceKeys> {
  const [sign, seal] = await Promise.all([
    crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]),
    crypto.subtle.generateKey({ name: "ECDH", namedCurve: "P-256" }, false, ["deriveBits"]),
  ])
  return { sign, seal }
}

/** The public halves as the enrolment request carries them. */
export async function publicKeysOf(
  keys: DeviceKeys,
): Promise<Pick<EnrolRequest, "signKey" | "sealKey">> {
  const [signKey, sealKey] = await Promise.all([
    publicJwkOf(keys.sign.publicKey),
    publicJwkOf(keys.seal.publicKey),
  ])
  return { signKey, sealKey }
}

export const loadDeviceKeys = (db: LedgerDb): Promise<DeviceKeys | null> =>
  readMeta<DeviceKeys>(db, META.keys)

/** Keys stay `CryptoKey` objects in IndexedDB, which stores them without showing their bytes. */
export const storeDeviceKeys = (db: LedgerDb, keys: DeviceKeys) => writeMeta(db, META.keys, keys)
