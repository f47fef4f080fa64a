import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readDemoCodes } from "../../../../workflows/sign-in/read-demo-codes"

/** For demonstrations: the codes of demo producers, whose phones nobody holds. */
export async function GET(_req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json({ codes: await readDemoCodes() })
}
