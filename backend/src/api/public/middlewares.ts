import type { MiddlewareRoute } from "@medusajs/framework/http"
import { serveUpload } from "./serve-upload"

export const publicMiddlewares: MiddlewareRoute[] = [
  { matcher: "/static/*", middlewares: [serveUpload] },
]
