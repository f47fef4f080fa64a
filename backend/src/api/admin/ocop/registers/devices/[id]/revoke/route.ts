import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeDevice } from "../../../../../../../workflows/register/revoke-device"

/** Ends the trust in a lost or stolen device. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const id = String(req.params.id)
  await revokeDevice(id)
  res.json({ deviceId: id, state: "revoked" })
}
