import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { claimRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { readWebOrder } from "../../../../../workflows/checkout/read-web-order"
import { openClaim } from "../../../../../workflows/claim/open-claim"
import { knownOrder } from "../../known-order"

/** Opens a claim of goods that came, for whoever knows the order's phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const request = parseWith(claimRequest, req.body)
  const { code } = await knownOrder(req, request.phone)
  await openClaim(code, request)
  res.status(201).json(await readWebOrder(code))
}
