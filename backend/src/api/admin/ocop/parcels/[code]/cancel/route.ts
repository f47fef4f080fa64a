import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cancelParcelRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../../lib/validate"
import { cancelParcel } from "../../../../../../workflows/parcels/cancel-parcel"

/** Takes a booking back at its carrier. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(cancelParcelRequest, req.body)
  const code = String(req.params.code)
  await cancelParcel(code)
  res.json({ code })
}
