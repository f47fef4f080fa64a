import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { noQuery, parseWith } from "../../../../lib/validate"
import { readDemoCodes } from "../../../../workflows/sign-in/read-demo-codes"

/** For demonstrations: the codes of demo producers, whose phones nobody holds. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ codes: await readDemoCodes() })
}
