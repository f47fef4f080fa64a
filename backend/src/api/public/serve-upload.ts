import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { refuse } from "../../lib/http-error"
import { stateFolder } from "../../lib/state-folder"
import { narrowPicture, pictureWidthOf } from "../../workflows/uploads/narrow-picture"

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9_-]{0,120}\.webp$/
const YEAR_MS = 365 * 86_400_000

/** Of the kept picture itself, or of it as narrow as asked; null for a width that is not made. */
async function fileOf(name: string, asked: string | null): Promise<string | null> {
  if (asked === null) return `static/${name}`
  const width = pictureWidthOf(asked)
  return width && (await narrowPicture(stateFolder(), name, width))
}

/**
 * Uploaded pictures, from the folder of the installation's state (Medusa itself only looks beside
 * the server), as they are or `?w=480` pixels wide. Names are of our making and never used twice;
 * nothing but our pictures is sent.
 */
export async function serveUpload(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
) {
  if (req.method !== "GET" && req.method !== "HEAD") return refuse("NOT_FOUND")
  const [path = "", query] = req.originalUrl.split("?")
  const name = path.replace(/^\/static\//, "")
  if (!NAME.test(name)) return refuse("NOT_FOUND")
  const file = await fileOf(name, new URLSearchParams(query).get("w"))
  if (file === null) return refuse("NOT_FOUND")
  res.setHeader("x-content-type-options", "nosniff")
  res.setHeader("content-security-policy", "default-src 'none'; sandbox")
  return res.sendFile(file, { root: stateFolder(), immutable: true, maxAge: YEAR_MS }, (error) => {
    if (error && !res.headersSent) {
      res.removeHeader("cache-control")
      res
        .status(404)
        .json({ code: "NOT_FOUND", message: "There is no such thing here.", details: null })
    } else if (error) next(error)
  })
}
