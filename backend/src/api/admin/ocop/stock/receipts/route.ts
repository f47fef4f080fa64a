import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiptRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { receiveGoods } from "../../../../../workflows/stock/receive-goods"
import { actorOf } from "../actor"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await receiveGoods(parseWith(receiptRequest, req.body), actorOf(req)))
}
