import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../../lib/validate"
import { exportPerson } from "../../../../workflows/account/export-person"
import { shopperOf } from "../signed-shopper"

/** Everything that is held about the shopper. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await exportPerson(shopperOf(req)))
}
