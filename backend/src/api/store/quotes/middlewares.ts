import type { MiddlewareRoute } from "@medusajs/framework/http"
import { quoteRequest } from "@ocop/contracts"
import { parseBody } from "../../../lib/validate"

export const quoteMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/quotes", methods: ["POST"], middlewares: [parseBody(quoteRequest)] },
]
