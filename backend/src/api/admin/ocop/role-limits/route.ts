import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { roleLimitRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { listRoleLimits, setRoleLimit } from "../../../../workflows/register/role-limits"

/** How far cashiers and managers may go by themselves, now and before. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json({ limits: await listRoleLimits() })
}

/** Sets a limit from now on; tills learn it with their next snapshot. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  const limit = parseWith(roleLimitRequest, req.body)
  await setRoleLimit(limit, `user:${req.auth_context.actor_id}`)
  res.json({ limits: await listRoleLimits() })
}
