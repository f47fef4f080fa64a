import type { MiddlewareRoute } from "@medusajs/framework/http"
import { placeOrderRequest } from "@ocop/contracts"
import { parseBody } from "../../../lib/validate"
import { hidePhone } from "./hide-phone"

export const webOrderMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/web-orders", methods: ["POST"], middlewares: [parseBody(placeOrderRequest)] },
  { matcher: "/store/web-orders/:code", methods: ["GET"], middlewares: [hidePhone] },
  { matcher: "/store/web-orders/:code/claim-photos", methods: ["POST"], middlewares: [hidePhone] },
]
