import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { revokeDeviceRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../../lib/validate"
import { revokeDevice } from "../../../../../../../workflows/register/revoke-device"

/** Ends the trust in a lost or stolen device. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(revokeDeviceRequest, req.body ?? {})
  const id = String(req.params.id)
  await revokeDevice(id)
  res.json({ deviceId: id, state: "revoked" })
}
