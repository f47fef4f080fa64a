import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { erasureRequest } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { erasePerson } from "../../../../workflows/account/erase-person"
import { shopperOf } from "../signed-shopper"

/** Erases the signed-in person, with a fresh one-time code. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const shopper = shopperOf(req)
  const { code } = parseWith(erasureRequest, req.body)
  res.json(await erasePerson(req.scope, shopper, code))
}
