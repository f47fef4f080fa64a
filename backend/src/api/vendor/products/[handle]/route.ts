import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorPeriod } from "@ocop/contracts"
import { periodOf } from "../../../../catalogue/producer/period"
import { readOwnProduct } from "../../../../catalogue/producer/read-own-products"
import { today } from "../../../../lib/clock"
import { refuse } from "../../../../lib/http-error"
import { parseWith } from "../../../../lib/validate"
import { scopeOf } from "../../signed-producer"

/** An own product with its texts and pictures. Others' products do not exist here. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const period = periodOf(parseWith(vendorPeriod, req.query), today())
  const product = await readOwnProduct(scopeOf(req).producerId, req.params.handle ?? "", period)
  res.json(product ?? refuse("NOT_FOUND"))
}
