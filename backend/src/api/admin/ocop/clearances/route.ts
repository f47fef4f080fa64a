import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type ClearancePage, clearanceQuery, newClearance } from "@ocop/contracts"
import { today } from "../../../../lib/clock"
import { noQuery, parseWith } from "../../../../lib/validate"
import { createClearance } from "../../../../workflows/clearances/create-clearance"
import { listClearances } from "../../../../workflows/clearances/list-clearances"

/** Rules for goods near their end, by state. */
export async function GET(
  req: AuthenticatedMedusaRequest,
  res: MedusaResponse<ClearancePage>,
): Promise<void> {
  const { state } = parseWith(clearanceQuery, req.query)
  res.json(await listClearances(state, today()))
}

/** Adds a rule; answers with its id. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  parseWith(noQuery, req.query)
  const rule = parseWith(newClearance, req.body)
  res.status(201).json(await createClearance(rule, { by: `user:${req.auth_context.actor_id}` }))
}
