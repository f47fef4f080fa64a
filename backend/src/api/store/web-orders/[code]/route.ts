import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { webOrderQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { knownOrder } from "../known-order"

/** An order for whoever knows its code and phone number. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const { phone } = parseWith(webOrderQuery, req.query)
  res.json(await knownOrder(req, phone))
}
