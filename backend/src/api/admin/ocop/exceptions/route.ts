import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { exceptionsQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listExceptions } from "../../../../workflows/intake/exceptions/list-exceptions"

/** What needs a person, newest first. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listExceptions(parseWith(exceptionsQuery, req.query)))
}
