import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeRecognition } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { revokeRecognitionWorkflow } from "../../../../../../workflows/recognition/workflows/revoke-recognition"

/** Revokes a recognition from a day on, for good. */
export async function POST(req: MedusaRequest, res: MedusaResponse<{ id: string }>): Promise<void> {
  const { revokedOn, note } = parseWith(revokeRecognition, req.body)
  const { result } = await revokeRecognitionWorkflow(req.scope).run({
    input: { id: req.params.id ?? "", revoked_on: revokedOn, note },
  })
  res.json(result)
}
