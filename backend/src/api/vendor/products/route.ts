import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorPeriod } from "@ocop/contracts"
import { periodOf } from "../../../catalogue/producer/period"
import { readOwnProducts } from "../../../catalogue/producer/read-own-products"
import { today } from "../../../lib/clock"
import { parseWith } from "../../../lib/validate"
import { scopeOf } from "../signed-producer"

/** Own products, their stock at each outlet and what was sold of them. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const period = periodOf(parseWith(vendorPeriod, req.query), today())
  res.json(await readOwnProducts(scopeOf(req).producerId, period))
}
