import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { transferReceipt } from "@ocop/contracts"
import { parseWith } from "../../../../../../../lib/validate"
import { receiveTransfer } from "../../../../../../../workflows/stock/transfer-in"
import { actorOf } from "../../../actor"

export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const body = parseWith(transferReceipt, req.body)
  res.json(await receiveTransfer(req.params.id ?? "", body, actorOf(req)))
}
