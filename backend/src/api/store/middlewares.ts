import type { MiddlewareRoute } from "@medusajs/framework/http"
import { catalogueMiddlewares } from "./catalogue/middlewares"
import { quoteMiddlewares } from "./quotes/middlewares"
import { suggestionMiddlewares } from "./suggestions/middlewares"
import { webOrderMiddlewares } from "./web-orders/middlewares"

export const storeMiddlewares: MiddlewareRoute[] = [
  ...catalogueMiddlewares,
  ...quoteMiddlewares,
  ...suggestionMiddlewares,
  ...webOrderMiddlewares,
]
