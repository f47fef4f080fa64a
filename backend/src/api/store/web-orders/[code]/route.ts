import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { webOrderQuery } from "@ocop/contracts"
import { refuse } from "../../../../lib/http-error"
import { rateLimit } from "../../../../lib/rate-limit"
import { parseWith } from "../../../../lib/validate"
import { lookUpWebOrder } from "../../../../workflows/checkout/read-web-order"

// The shop asks for all its visitors from one address, so the code is what failures count against.
const wrongTries = rateLimit({ most: 10, windowMs: 10 * 60_000 })
const misses = rateLimit({ most: 300, windowMs: 60_000 })

/** An order for whoever knows its code and phone number; 404 for all others, always alike. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(webOrderQuery, req.query)
  const code = String(req.params.code).slice(0, 32).toUpperCase()
  wrongTries.check(code)
  misses.check(req.ip ?? "")
  const order = await lookUpWebOrder(code, phone)
  if (order) return res.json(order)
  wrongTries.take(code)
  misses.take(req.ip ?? "")
  return refuse("NOT_FOUND")
}
