import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { shopperCodeRequest } from "@ocop/contracts"
import { normalisePhone } from "@ocop/vn"
import { refuse } from "../../../../lib/http-error"
import { parseWith } from "../../../../lib/validate"
import { requestShopperCode } from "../../../../workflows/account/request-code"

/** Asks for a one-time code. Every phone gets one: an account is made when it is used. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const parsed = normalisePhone(parseWith(shopperCodeRequest, req.body).phone)
  if (!parsed.ok) return refuse("PHONE_INVALID")
  await requestShopperCode(parsed.phone)
  res.status(202).json({ sent: true })
}
