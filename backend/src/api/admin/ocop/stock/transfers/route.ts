import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { transferRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { sendTransfer } from "../../../../../workflows/stock/transfer-out"
import { actorOf } from "../actor"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await sendTransfer(parseWith(transferRequest, req.body), actorOf(req)))
}
