import { join } from "node:path"
import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { env } from "../../lib/env"
import { refuse } from "../../lib/http-error"

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,120}\.webp$/
const YEAR_MS = 365 * 86_400_000

/**
 * Uploaded pictures, from the folder of the installation's state (Medusa itself only looks beside
 * the server). Names are of our making and never used twice; nothing but our pictures is sent.
 */
export function serveUpload(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (req.method !== "GET" && req.method !== "HEAD") return refuse("NOT_FOUND")
  const name = (req.originalUrl.split("?")[0] ?? "").replace(/^\/static\//, "")
  if (!NAME.test(name)) return refuse("NOT_FOUND")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("content-security-policy", "default-src 'none'; sandbox")
  const root = join(env().OCOP_DATA_DIR ?? process.cwd(), "static")
  return res.sendFile(name, { root, immutable: true, maxAge: YEAR_MS }, (error) => {
    if (error && !res.headersSent) {
      res.removeHeader("cache-control")
      res
        .status(404)
        .json({ code: "NOT_FOUND", message: "There is no such thing here.", details: null })
    } else if (error) next(error)
  })
}
