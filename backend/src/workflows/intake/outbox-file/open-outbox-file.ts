import {
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  diffieHellman,
  hkdfSync,
  type JsonWebKey,
  type KeyObject,
  verify,
} from "node:crypto"
import { gunzipSync } from "node:zlib"
import { OUTBOX_FILE, type OutboxFile, outboxFileText } from "@ocop/contracts"
import type { PrivateJwk } from "../../register/pin-seal"

/** Seven days of a busy register; what unpacks to more is no outbox. */
const MOST_BYTES = 64 * 1024 * 1024
const TAG_BYTES = 16

const bytes = (text: string) => Buffer.from(text, "base64url")

type Keys = { signKey: KeyObject; serverSealKey: PrivateJwk }

/** The facts of a file that this device signed and sealed; null for any other file. */
export function openOutboxFile(
  file: OutboxFile,
  { signKey, serverSealKey }: Keys,
): unknown[] | null {
  const signed = Buffer.from(outboxFileText(file))
  const key = { key: signKey, dsaEncoding: "ieee-p1363" as const }
  if (!verify("sha256", signed, key, bytes(file.signature))) return null
  try {
    const secret = diffieHellman({
      publicKey: createPublicKey({ key: file.key as JsonWebKey, format: "jwk" }),
      privateKey: createPrivateKey({ key: serverSealKey as JsonWebKey, format: "jwk" }),
    })
    const sealKey = Buffer.from(hkdfSync("sha256", secret, Buffer.alloc(0), OUTBOX_FILE, 32))
    const sealed = bytes(file.sealed)
    const open = createDecipheriv("aes-256-gcm", sealKey, bytes(file.iv))
    open.setAuthTag(sealed.subarray(-TAG_BYTES))
    const packed = Buffer.concat([open.update(sealed.subarray(0, -TAG_BYTES)), open.final()])
    const facts: unknown = JSON.parse(
      gunzipSync(packed, { maxOutputLength: MOST_BYTES }).toString("utf8"),
    )
    return Array.isArray(facts) ? facts : null
  } catch {
    // Signed by the device, and yet not what it makes: as good as torn.
    return null
  }
}
