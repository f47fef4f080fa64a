import { createHash } from "node:crypto"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { rateLimit } from "../../lib/rate-limit"

const TEN_MINUTES = 600_000
// All of the portal comes from the shop's own address, so an address may do much; what guards a
// member is the limit on the name.
const codesByAddress = rateLimit({ most: 300, windowMs: TEN_MINUTES })
const codesByPhone = rateLimit({ most: 4, windowMs: TEN_MINUTES })
const signInsByAddress = rateLimit({ most: 1000, windowMs: TEN_MINUTES })
const signInsByName = rateLimit({ most: 12, windowMs: TEN_MINUTES })

/** Whom a sign-in concerns, as a key that shows nobody's number. */
function nameOf(body: unknown): string {
  const { phone, email } = (body ?? {}) as Record<string, unknown>
  const digits = String(phone ?? email ?? "")
    .toLowerCase()
    .replace(/[^a-z0-9@.]/g, "")
  return createHash("sha256").update(digits.slice(-9)).digest("base64url")
}

type Step = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => void

/** A phone is not to be flooded with codes, nor an address to ask for many. */
export const limitCodes: Step = (req, _res, next) => {
  codesByAddress.take(req.ip ?? "")
  codesByPhone.take(nameOf(req.body))
  next()
}

/** Guessing a password or code ends in waiting, for this name and for this address. */
export const limitSignIns: Step = (req, _res, next) => {
  signInsByAddress.take(req.ip ?? "")
  signInsByName.take(nameOf(req.body))
  next()
}
