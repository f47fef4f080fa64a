import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { cashRoundingRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { listCashRoundings, setCashRounding } from "../../../../workflows/register/cash-rounding"

/** How outlets round cash now. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ roundings: await listCashRoundings() })
}

/** Sets how an outlet rounds cash from now on; its tills learn it with their next snapshot. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  const rounding = parseWith(cashRoundingRequest, req.body)
  await setCashRounding(rounding, `user:${req.auth_context.actor_id}`)
  res.json({ roundings: await listCashRoundings() })
}
