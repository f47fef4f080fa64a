import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { webOrderQuery } from "@ocop/contracts"
import { refuse } from "../../../../lib/http-error"
import { sharedRateLimit } from "../../../../lib/shared-rate-limit"
import { parseWith } from "../../../../lib/validate"
import { lookUpWebOrder } from "../../../../workflows/checkout/read-web-order"

// The shop asks for all its visitors from one address, so the code is what failures count against.
const wrongTries = sharedRateLimit({ name: "order-code", most: 10, windowMs: 10 * 60_000 })
const misses = sharedRateLimit({ name: "order-address", most: 300, windowMs: 60_000 })

/** An order for whoever knows its code and phone number; 404 for all others, always alike. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(webOrderQuery, req.query)
  const code = String(req.params.code).slice(0, 32).toUpperCase()
  await Promise.all([wrongTries.check(code), misses.check(req.ip ?? "")])
  const order = await lookUpWebOrder(code, phone)
  if (order) return res.json(order)
  await Promise.all([wrongTries.take(code), misses.take(req.ip ?? "")])
  return refuse("NOT_FOUND")
}
