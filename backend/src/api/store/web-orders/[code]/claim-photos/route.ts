import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { webOrderQuery } from "@ocop/contracts"
import { refuse } from "../../../../../lib/http-error"
import { parseWith } from "../../../../../lib/validate"
import { keepClaimPhoto } from "../../../../../workflows/claim/keep-claim-photo"
import { readMultipartFile } from "../../../../../workflows/uploads/read-multipart"
import { knownOrder } from "../../known-order"

/** A picture for a claim to come; nothing is read from who does not know the order's phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(webOrderQuery, req.query)
  const order = await knownOrder(req, phone)
  if (!order.canClaim) return refuse("CLAIM_NOT_POSSIBLE")
  const file = await readMultipartFile(req)
  res.status(201).json(await keepClaimPhoto(req.scope, order.code, file))
}
