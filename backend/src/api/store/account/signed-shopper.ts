import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../../lib/http-error"
import { readSession, type Shopper } from "../../../workflows/account/sessions"

/** Only here nobody is signed in yet; what is not named is closed. */
const OPEN = new Set(["POST /store/account/code", "POST /store/account/session"])

const shoppers = new WeakMap<object, Shopper>()

/** The bearer token of a request; empty where there is none. */
export const tokenOf = (req: MedusaRequest): string =>
  /^Bearer ([\w-]{20,100})$/.exec(req.get("authorization") ?? "")?.[1] ?? ""

/** Puts the signed-in shopper on the request, read from our own table each time. */
export async function signedShopper(
  req: MedusaRequest,
  _res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  if (OPEN.has(`${req.method} ${req.originalUrl.split("?")[0]}`)) return next()
  const token = tokenOf(req)
  const shopper = token === "" ? null : await readSession(token)
  if (!shopper) return refuse("UNAUTHENTICATED")
  shoppers.set(req, shopper)
  next()
}

/** The shopper that the guard has put there. */
export function shopperOf(req: MedusaRequest): Shopper {
  return shoppers.get(req) ?? refuse("UNAUTHENTICATED")
}
