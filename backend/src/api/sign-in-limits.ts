import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sharedRateLimit } from "../lib/shared-rate-limit"

const TEN_MINUTES = 600_000
// Portal and shop come from the shop's own address, so an address may do much; what guards a
// member is the limit on the name.
const codesByAddress = sharedRateLimit({ name: "code-address", most: 300, windowMs: TEN_MINUTES })
const codesByPhone = sharedRateLimit({ name: "code-phone", most: 4, windowMs: TEN_MINUTES })
const signInsByAddress = sharedRateLimit({
  name: "sign-in-address",
  most: 1000,
  windowMs: TEN_MINUTES,
})
const signInsByName = sharedRateLimit({ name: "sign-in-name", most: 12, windowMs: TEN_MINUTES })

/** A phone number with and without the country's prefix is one name, and so is an address's case. */
function nameOf(given: unknown): string {
  const text = String(given ?? "")
  return text.includes("@")
    ? text.replace(/\s/g, "").toLowerCase()
    : text.replace(/\D/g, "").slice(-9)
}

/** Whom a sign-in may concern; a name made up beside the right one must not begin a new count. */
function namesOf(body: unknown): Set<string> {
  const { phone, email } = (body ?? {}) as Record<string, unknown>
  return new Set([nameOf(phone), nameOf(email)].filter((name) => name !== ""))
}

type Step = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => Promise<void>

const before =
  (count: (req: MedusaRequest) => Promise<void>): Step =>
  (req, _res, next) =>
    count(req).then(() => next(), next)

/** A phone is not to be flooded with codes, nor an address to ask for many. */
export const limitCodes = before(async (req) => {
  await codesByAddress.take(req.ip ?? "")
  for (const name of namesOf(req.body)) await codesByPhone.take(name)
})

/** Guessing a password or code ends in waiting, for this name and for this address. */
export const limitSignIns = before(async (req) => {
  await signInsByAddress.take(req.ip ?? "")
  for (const name of namesOf(req.body)) await signInsByName.take(name)
})
