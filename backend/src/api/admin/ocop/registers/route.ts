import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { listRegisters } from "../../../../workflows/register/list-registers"

/** All registers with their devices, and how far their receipts have come. */
export async function GET(_req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ registers: await listRegisters() })
}
