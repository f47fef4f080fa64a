import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { OUR_ROUTES } from "../lib/our-routes"
import { noQuery, parseWith } from "../lib/validate"

const READS = new Set(["GET", "HEAD", "OPTIONS"])
/** Whoever calls a hook chose its address long ago, and signs what counts. */
const HOOKS = /^\/hooks\//i

/** What a form of files belongs to may stand in its address: the route's own contract reads it. */
const isForm = (req: MedusaRequest) => /^multipart\/form-data;/i.test(req.get("content-type") ?? "")

/** Middleware: a write is told everything in its body; a query beside it is a mistake, and is refused. */
export function bodyOnly(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const address = req.originalUrl
  const mayTell = READS.has(req.method) || HOOKS.test(address) || isForm(req)
  if (!mayTell && OUR_ROUTES.test(address)) parseWith(noQuery, req.query)
  next()
}
