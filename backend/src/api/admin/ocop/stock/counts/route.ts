import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { countRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { countStock } from "../../../../../workflows/stock/count-stock"
import { actorOf } from "../actor"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await countStock(parseWith(countRequest, req.body), actorOf(req)))
}
