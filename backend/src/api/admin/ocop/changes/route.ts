import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { adminChangesQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listChanges } from "../../../../workflows/listing/list-changes"

/** What producers propose for their listings. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listChanges(parseWith(adminChangesQuery, req.query)))
}
