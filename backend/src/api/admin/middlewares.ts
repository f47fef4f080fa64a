import type { MiddlewareRoute } from "@medusajs/framework/http"
import { unreadPriceMiddlewares } from "./unread-prices"
import { uploadMiddlewares } from "./uploads/middlewares"

export const adminMiddlewares: MiddlewareRoute[] = [...unreadPriceMiddlewares, ...uploadMiddlewares]
