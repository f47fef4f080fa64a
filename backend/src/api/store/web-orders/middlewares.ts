import type { MiddlewareRoute } from "@medusajs/framework/http"
import { placeOrderRequest } from "@ocop/contracts"
import { parseBody } from "../../../lib/validate"

export const webOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/web-orders", methods: ["POST"], middlewares: [parseBody(placeOrderRequest)] },
]
