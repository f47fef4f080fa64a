import type { MiddlewareRoute } from "@medusajs/framework/http"
import { quoteMiddlewares } from "./quotes/middlewares"
import { webOrderMiddlewares } from "./web-orders/middlewares"

export const storeMiddlewares: MiddlewareRoute[] = [...quoteMiddlewares, ...webOrderMiddlewares]
