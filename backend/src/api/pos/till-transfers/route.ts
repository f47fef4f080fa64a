import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tillTransferRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { askTillTransfer } from "../../../workflows/payments/till/ask-till-transfer"
import { deviceOf } from "../signed-device"

/** What the till's VietQR asks for, and what the bank told us of it. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  const request = parseWith(tillTransferRequest, req.body)
  res.json(await askTillTransfer(deviceOf(req), request))
}
