import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { stockLotsQuery } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { listLots } from "../../../../../workflows/stock/lots"

export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { outlet, sku } = parseWith(stockLotsQuery, req.query)
  res.json(await listLots(outlet, sku))
}
