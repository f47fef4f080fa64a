import { createHash } from "node:crypto"
import { openTill } from "../integration/intake/support/till.js"
import type { Answer, Shop } from "../integration/vendor/support/open-shop.js"
import { adminToken } from "../support/index.js"

export type Call = (
  method: string,
  path: string,
  body?: unknown,
) => Promise<Pick<Answer<unknown>, "status" | "body">>

export type Callers = {
  /** Who may call a branch. */
  of: (path: string) => Call
  /** Who may not: nobody, and the actors of the other branches, each with a true token. */
  strangersTo: (path: string) => [who: string, call: Call][]
}

// The backends of the tests are started with it.
const JWT_SECRET = "test-only-jwt-secret"
const IDEMPOTENCY_KEY = "00000000-0000-4000-8000-0000000000cc"

/** A shopper who signed in: a session as `openSession` writes it, without spending codes. */
async function shopperToken(shop: Shop, name: string): Promise<string> {
  const token = `test-only-session-of-a-shopper-${name}`
  await shop.rows(
    `with made as (insert into account (id, phone) values ('acct_' || $1, '+8493333000' || $2)
       returning id)
     insert into account_session (token_hash, account_id, ends_at)
     select $3, id, now() + interval '1 hour' from made`,
    [name, name.length, createHash("sha256").update(token).digest("base64url")],
  )
  return token
}

/** One caller of each kind: guest, shopper, customer, producer, office, enrolled till. */
export async function openCallers(shop: Shop): Promise<Callers> {
  const bearing =
    (token?: string): Call =>
    (method, path, body) =>
      shop.call(method, path, { token, body, headers: { "idempotency-key": IDEMPOTENCY_KEY } })
  const office = await shop.office()
  const { body } = await shop.call<{ code: string }>("POST", "/admin/ocop/enrolment-codes", {
    token: office,
    body: { outletCode: "HT01" },
  })
  const device = await openTill(shop.backend.url, body.code)
  const till: Call = (method, path, sent) => device.call(method as "GET" | "POST", path, sent)
  const nobody = bearing()
  const customer = bearing(adminToken(JWT_SECRET, { type: "customer", id: "cus_nobody" }))
  const producer = bearing(await shop.member(1))
  const user = bearing(office)
  const shopper = bearing(await shopperToken(shop, "stays"))
  // Its session is ended by the route that is tried.
  const leaving = bearing(await shopperToken(shop, "goes"))

  const of = (path: string) => {
    if (path.startsWith("/admin/")) return user
    if (path.startsWith("/vendor/")) return producer
    if (path === "/store/account/session") return leaving
    if (path.startsWith("/store/account")) return shopper
    return path.startsWith("/pos/") ? till : nobody
  }
  return {
    of,
    strangersTo: (path) => {
      const all: [string, Call][] = [
        ["nobody", nobody],
        ["a customer", customer],
        ["a producer", producer],
        ["the office", user],
        ["a till", till],
        ["a shopper", shopper],
      ]
      // A till signs its calls and has no key of the shop: it does not even get as far as its door.
      const knocks = (call: Call) => call !== till || !path.startsWith("/store/")
      return all.filter(([, call]) => call !== of(path) && knocks(call))
    },
  }
}
