import type { AuthenticatedMedusaRequest } from "@medusajs/framework/http"

/** Who signs a posting, as the ledger writes it. */
export const actorOf = (req: AuthenticatedMedusaRequest<unknown>): string =>
  `${req.auth_context.actor_type}:${req.auth_context.actor_id}`
