import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { unreadDecision } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { decideUnreadEvent } from "../../../../../workflows/payments/queue/unread-events"

/** Has a call that could not be read tried again, or sets it aside with a reason. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  await decideUnreadEvent(parseWith(unreadDecision, req.body), `user:${req.auth_context.actor_id}`)
  res.json({ ok: true })
}
