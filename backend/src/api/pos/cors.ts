import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { env } from "../../lib/env"

const ALLOWED_HEADERS = "content-type,x-ocop-device,x-ocop-at,x-ocop-signature"
const EXPOSED_HEADERS = "x-ocop-server-time,date,retry-after"

/** Middleware: lets the till's pages call from their own origins (`POS_CORS`, a list with commas). */
export function posCors(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  const origin = req.get("origin")
  const { POS_CORS, STORE_CORS } = env()
  const listed = POS_CORS ?? `${STORE_CORS},http://localhost:3001`
  const allowed = listed.split(",").map((entry) => entry.trim())
  res.setHeader("vary", "origin")
  if (origin && (allowed.includes(origin) || allowed.includes("*"))) {
    res.setHeader("access-control-allow-origin", origin)
    res.setHeader("access-control-expose-headers", EXPOSED_HEADERS)
  }
  if (req.method !== "OPTIONS") return next()
  res.setHeader("access-control-allow-methods", "GET,POST")
  res.setHeader("access-control-allow-headers", ALLOWED_HEADERS)
  res.setHeader("access-control-max-age", "86400")
  res.status(204).end()
}
