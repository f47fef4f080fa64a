import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parcelStepRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { noteStep } from "../../../../../../workflows/parcels/note-step"

/** Notes how far a parcel is, where no carrier tells. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const { state, trackingNo = null } = parseWith(parcelStepRequest, req.body)
  const code = String(req.params.code)
  await noteStep({ code, state, trackingNo, by: `user:${req.auth_context.actor_id}` })
  res.json({ code })
}
