import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { vendorPeriod } from "@ocop/contracts"
import { periodOf } from "../../../catalogue/producer/period"
import { readSales } from "../../../catalogue/producer/read-sales"
import { today } from "../../../lib/clock"
import { parseWith } from "../../../lib/validate"
import { scopeOf } from "../signed-producer"

/** What was sold of own goods, by day, outlet and channel. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const period = periodOf(parseWith(vendorPeriod, req.query), today())
  res.json(await readSales(scopeOf(req).producerId, period))
}
