import type { MiddlewareRoute } from "@medusajs/framework/http"
import { suggestionsQuery } from "@ocop/contracts"
import { parseQuery } from "../../../lib/validate"

export const suggestionMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/suggestions", methods: ["GET"], middlewares: [parseQuery(suggestionsQuery)] },
]
