import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuse } from "../../../lib/http-error"

const MOST_BYTES = 48 * 1024 * 1024

const closed = () => refuse("ROUTE_CLOSED")

/** Medusa reads uploads into memory without a limit: a form must say that it stays small. */
function limitForm(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  const length = Number(req.get("content-length") ?? Number.NaN)
  if (!(length <= MOST_BYTES)) return refuse("PAYLOAD_TOO_LARGE")
  return next()
}

export const uploadMiddlewares: MiddlewareRoute[] = [
  { matcher: "/admin/uploads", methods: ["POST"], middlewares: [limitForm] },
  // A signed address would let a browser put any file beside our checks.
  { matcher: "/admin/uploads/presigned-urls", middlewares: [closed] },
  // Medusa's own import reads a file of any size into memory and knows nothing of our columns.
  { matcher: "/admin/products/import", middlewares: [closed] },
  { matcher: "/admin/products/imports", middlewares: [closed] },
]
