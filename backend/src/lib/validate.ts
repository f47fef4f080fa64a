import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { type ZodType, z } from "zod"
import { refuse } from "./http-error"

/** The query of a route that takes none. */
export const noQuery = z.strictObject({})

/** Checks a value against a contract; refuses with INVALID_REQUEST and the list of what is wrong. */
export function parseWith<S extends ZodType>(schema: S, value: unknown): z.infer<S> {
  const parsed = schema.safeParse(value)
  if (parsed.success) return parsed.data
  return refuse(
    "INVALID_REQUEST",
    parsed.error.issues.slice(0, 20).map(({ path, code, message }) => ({
      path: path.join("."),
      code,
      message,
    })),
  )
}

/** Middleware: the body, checked, in `req.validatedBody`. */
export function parseBody<S extends ZodType>(schema: S) {
  return (req: MedusaRequest<z.infer<S>>, _res: MedusaResponse, next: MedusaNextFunction) => {
    req.validatedBody = parseWith(schema, req.body)
    next()
  }
}

/** Middleware: the query string, checked, in `req.validatedQuery`. */
export function parseQuery<S extends ZodType>(schema: S) {
  return (req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) => {
    Object.assign(req, { validatedQuery: parseWith(schema, req.query) })
    next()
  }
}
