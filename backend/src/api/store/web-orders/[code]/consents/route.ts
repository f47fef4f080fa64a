import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withdrawConsent as contract } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { readWebOrder } from "../../../../../workflows/checkout/read-web-order"
import { withdrawConsent } from "../../../../../workflows/consent/withdraw-consent"
import { knownOrder } from "../../known-order"

/** Takes back the agreement to offers by mail, for whoever knows the order's phone number. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const { phone, purpose } = parseWith(contract, req.body)
  const { code } = await knownOrder(req, phone)
  await withdrawConsent(code, purpose)
  res.json(await readWebOrder(code))
}
