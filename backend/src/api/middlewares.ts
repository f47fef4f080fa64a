import { defineMiddlewares } from "@medusajs/framework/http"
import { errorHandler } from "../lib/http-error"
import { stockCause } from "../modules/stock/cause-middleware"
import { adminMiddlewares } from "./admin/middlewares"
import { bodyOnly } from "./body-only"
import { closedRoutes } from "./closed-routes"
import { fractionalReturns } from "./fractional-returns"
import { hooksMiddlewares } from "./hooks/middlewares"
import { jsonNotFound } from "./not-found"
import { posMiddlewares } from "./pos/middlewares"
import { publicMiddlewares } from "./public/middlewares"
import { storeMiddlewares } from "./store/middlewares"
import { vendorMiddlewares } from "./vendor/middlewares"

export default defineMiddlewares({
  errorHandler,
  routes: [
    {
      matcher: "/*",
      bodyParser: { sizeLimit: "1mb" },
      middlewares: [jsonNotFound, stockCause, bodyOnly],
    },
    ...closedRoutes,
    ...fractionalReturns,
    ...storeMiddlewares,
    ...posMiddlewares,
    ...vendorMiddlewares,
    ...publicMiddlewares,
    ...hooksMiddlewares,
    ...adminMiddlewares,
  ],
})
