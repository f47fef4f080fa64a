import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readReceipt } from "../../../../catalogue/receipt/read-receipt"
import { refuse } from "../../../../lib/http-error"
import { rateLimit } from "../../../../lib/rate-limit"
import { noQuery, parseWith } from "../../../../lib/validate"

// The shop asks for all its readers from one address: only codes that do not exist are counted, and
// whoever holds a code is answered however many others guess.
const misses = rateLimit({ most: 60, windowMs: 60_000 })
const CODE = /^[0-9a-f]{32}$/

/** An e-receipt, for whoever holds its 128-bit code. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  const code = req.params.code ?? ""
  const receipt = CODE.test(code) ? await readReceipt(code) : null
  if (receipt === null) misses.take(req.ip ?? "")
  res.setHeader("cache-control", "private, no-store")
  res.setHeader("x-robots-tag", "noindex")
  res.json(receipt ?? refuse("NOT_FOUND"))
}
