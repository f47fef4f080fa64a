import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

type Handler = (req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) => unknown

/**
 * A middleware that runs the handler for exactly its matcher's path and one method.
 *
 * Express asks every route in turn, and Medusa has some hundreds before ours: for one sale that walk
 * costs as much of the processor as the posting. Middlewares without a method stand before all routes.
 */
export function servedEarly(method: string, handler: Handler): Handler {
  return (req, res, next) =>
    req.method === method && req.path === "/" ? handler(req, res, next) : next()
}
