import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"

/** Middleware: keeps telephone numbers out of the request log, which writes the original address. */
export function hidePhone(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  req.originalUrl = req.originalUrl.replace(/([?&]phone=)[^&]*/gi, "$1***")
  next()
}
