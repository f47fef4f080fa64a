import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { codQueueQuery, codRemittanceInput } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { importRemittance } from "../../../../workflows/cod/import-remittance"
import { listCodLines } from "../../../../workflows/cod/list-cod-lines"

/** Cash on delivery as the carriers state it, against our orders. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listCodLines(parseWith(codQueueQuery, req.query)))
}

/** Takes a carrier's statement. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const input = parseWith(codRemittanceInput, req.body)
  const id = await importRemittance(input, `user:${req.auth_context.actor_id}`)
  res.status(201).json({ id })
}
