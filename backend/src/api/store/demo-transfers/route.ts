import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { demoTransfer } from "@ocop/contracts"
import { parseWith } from "../../../lib/validate"
import { simulateTransfer } from "../../../workflows/payments/demo/simulate-transfer"

/** Pays by the made-up bank of a demonstration; closed everywhere else. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  await simulateTransfer(parseWith(demoTransfer, req.body))
  res.json({ ok: true })
}
