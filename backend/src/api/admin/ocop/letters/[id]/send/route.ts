import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { sendLetterRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { sendAgain } from "../../../../../../workflows/notices/send-again"

/** Sends a letter that failed once more. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(sendLetterRequest, req.body ?? {})
  const id = String(req.params.id)
  await sendAgain(id)
  res.json({ id })
}
