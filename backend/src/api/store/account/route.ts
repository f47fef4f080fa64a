import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../lib/validate"
import { readAccount } from "../../../workflows/account/read-account"
import { shopperOf } from "./signed-shopper"

/** The signed-in shopper's phone and addresses. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await readAccount(shopperOf(req)))
}
