import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../../lib/validate"
import { listRegisters } from "../../../../workflows/register/list-registers"

/** All registers with their devices, and how far their receipts have come. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ registers: await listRegisters() })
}
