import { z } from "zod"
import { id, instant } from "./common.js"
import { publicJwk } from "./pos-enrol.js"

export const OUTBOX_FILE = "ocop-outbox-1"
const base64Url = z.string().regex(/^[A-Za-z0-9_-]+$/)

/**
 * What a till has not sent, as a file that a person carries. `sealed` is AES-256-GCM of the gzipped
 * JSON array of facts, under HKDF-SHA-256 (info `OUTBOX_FILE`, no salt) of the ECDH secret of `key`, made for this
 * file, and the server's key for this device: only the server opens it. The device signs
 * `outboxFileText`.
 */
export const outboxFile = z.strictObject({
  format: z.literal(OUTBOX_FILE),
  deviceId: id,
  madeAt: instant,
  key: publicJwk,
  iv: base64Url.length(16),
  sealed: base64Url.max(3_500_000),
  /** ECDSA P-256/SHA-256, IEEE P1363. */
  signature: base64Url.length(86),
})
export type OutboxFile = z.infer<typeof outboxFile>

/** What the device signs of its file: all of it but the signature, line by line. */
export const outboxFileText = ({
  format,
  deviceId,
  madeAt,
  key,
  iv,
  sealed,
}: Omit<OutboxFile, "signature">): string =>
  [format, deviceId, madeAt, key.x, key.y, iv, sealed].join("\n")

/** `POST /pos/outbox-files`: a manager of the outlet hands in the file of another register, or of this one. */
export const outboxFileRequest = z.strictObject({ staffId: id, file: outboxFile })

/** What became of its facts. */
export const outboxFileAnswer = z.strictObject({
  /** Taken now. */
  taken: z.number().int(),
  /** The server had them already. */
  known: z.number().int(),
  /** Set aside for the office. */
  aside: z.number().int(),
})
export type OutboxFileAnswer = z.infer<typeof outboxFileAnswer>
