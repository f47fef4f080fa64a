import { z } from "zod"
import { id, outletCode } from "./common.js"

/** A public key as the device's WebCrypto exports it. The private halves never leave the device. */
export const publicJwk = z.strictObject({
  kty: z.literal("EC"),
  crv: z.literal("P-256"),
  x: z.string().max(64),
  y: z.string().max(64),
})

/** `POST /pos/enrol`: a manager's one-time code turns a browser into a register. */
export const enrolRequest = z.strictObject({
  code: z.string().trim().min(6).max(16),
  deviceName: z.string().trim().min(1).max(60),
  signKey: publicJwk,
  /** ECDH key: PIN verifiers are sealed to it, so a copied database cannot be tried elsewhere. */
  sealKey: publicJwk,
  storagePersisted: z.boolean(),
})
export type EnrolRequest = z.infer<typeof enrolRequest>

export const enrolAnswer = z.strictObject({
  deviceId: id,
  outletCode,
  outletName: z.string(),
  registerCode: z.string(),
  /** Grows with every enrolment of the register, so a number can never come twice. */
  epoch: z.number().int().min(1),
})
export type EnrolAnswer = z.infer<typeof enrolAnswer>

/**
 * Headers of every signed call: `x-ocop-device`, `x-ocop-at` (ISO instant), `x-ocop-signature`.
 * The signature is ECDSA P-256/SHA-256 (IEEE P1363, base64url) over
 * `${METHOD}\n${path with query}\n${at}\n${hex sha-256 of the raw body}`.
 */
export function signingText(
  method: string,
  path: string,
  at: string,
  bodySha256Hex: string,
): string {
  return `${method.toUpperCase()}\n${path}\n${at}\n${bodySha256Hex}`
}
