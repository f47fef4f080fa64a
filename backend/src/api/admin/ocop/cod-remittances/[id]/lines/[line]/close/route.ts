import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { closeCodLine as contract } from "@ocop/contracts"
import { parseWith } from "../../../../../../../../lib/validate"
import { closeCodLine } from "../../../../../../../../workflows/cod/close-cod-line"

/** Closes a difference with a note. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { note } = parseWith(contract, req.body)
  const { id, line } = req.params
  const by = `user:${req.auth_context.actor_id}`
  await closeCodLine({ remittanceId: String(id), lineNo: String(line), note, by })
  res.json({ id, line })
}
