import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../../../../lib/validate"
import { readLabel } from "../../../../../../workflows/parcels/read-label"

/** What is stuck on the parcel: the carrier's file, or the link to it. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  const label = await readLabel(String(req.params.code))
  if ("url" in label) res.json(label)
  else res.type("application/pdf").send(Buffer.from(label.pdf))
}
