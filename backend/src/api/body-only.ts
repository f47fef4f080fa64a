import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUR_ROUTES } from "../lib/our-routes"
import { noQuery, parseWith } from "../lib/validate"

const READS = new Set(["GET", "HEAD", "OPTIONS"])
/** Whoever calls a hook chose its address long ago, and signs what counts. */
const HOOKS = /^\/hooks\//i

/** Middleware: a write is told everything in its body; a query beside it is a mistake, and is refused. */
export function bodyOnly(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const address = req.originalUrl
  if (!READS.has(req.method) && OUR_ROUTES.test(address) && !HOOKS.test(address))
    parseWith(noQuery, req.query)
  next()
}
