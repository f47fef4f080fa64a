import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { letterQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { listLetters } from "../../../../workflows/notices/list-letters"

/** What shoppers and producers were told, and what did not reach them. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listLetters(parseWith(letterQuery, req.query)))
}
