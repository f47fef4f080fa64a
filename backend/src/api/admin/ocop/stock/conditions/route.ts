import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { conditionRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { changeCondition } from "../../../../../workflows/stock/change-condition"
import { actorOf } from "../actor"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await changeCondition(parseWith(conditionRequest, req.body), actorOf(req)))
}
