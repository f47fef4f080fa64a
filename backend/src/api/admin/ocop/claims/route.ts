import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { claimQueueQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listClaims } from "../../../../workflows/claim/list-claims"

/** What buyers claim of goods that came. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listClaims(parseWith(claimQueueQuery, req.query)))
}
