import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { ERROR_REGISTRY } from "@ocop/contracts"

const API = /^\/(admin|auth|store|vendor|pos|hooks|public)([/?]|$)/

/**
 * A path that no route serves gets the one error shape too. Express answers it with a page of HTML,
 * after all middlewares and past the error handler, so it is caught on its way out.
 */
export function jsonNotFound(req: MedusaRequest, res: MedusaResponse, next: MedusaNextFunction) {
  if (!API.test(req.originalUrl)) {
    next()
    return
  }
  const end = res.end.bind(res)
  const reshaped = (...given: unknown[]) => {
    const html = String(res.getHeader("content-type") ?? "").startsWith("text/html")
    if (res.headersSent || res.statusCode !== 404 || !html) {
      return end(...(given as Parameters<typeof res.end>))
    }
    const { message } = ERROR_REGISTRY.NOT_FOUND
    const body = JSON.stringify({ code: "NOT_FOUND", message, details: null })
    res.setHeader("content-type", "application/json; charset=utf-8")
    res.setHeader("content-length", Buffer.byteLength(body))
    return end(body)
  }
  Object.assign(res, { end: reshaped })
  next()
}
