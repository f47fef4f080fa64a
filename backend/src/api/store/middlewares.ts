import type { MiddlewareRoute } from "@medusajs/framework/http"
import { accountMiddlewares } from "./account/middlewares"
import { catalogueMiddlewares } from "./catalogue/middlewares"
import { quoteMiddlewares } from "./quotes/middlewares"
import { suggestionMiddlewares } from "./suggestions/middlewares"
import { webOrderMiddlewares } from "./web-orders/middlewares"

export const storeMiddlewares: MiddlewareRoute[] = [
  ...accountMiddlewares,
  ...catalogueMiddlewares,
  ...quoteMiddlewares,
  ...suggestionMiddlewares,
  ...webOrderMiddlewares,
]
