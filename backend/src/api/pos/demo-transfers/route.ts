import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tillDemoTransfer } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { simulateTillTransfer } from "../../../workflows/payments/demo/till-demo"
import { deviceOf } from "../signed-device"

/** Pays the till's VietQR by the made-up bank of a demonstration; closed everywhere else. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  await simulateTillTransfer(deviceOf(req), parseWith(tillDemoTransfer, req.body))
  res.json({ ok: true })
}
