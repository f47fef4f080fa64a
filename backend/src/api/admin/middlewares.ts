import type { MiddlewareRoute } from "@medusajs/framework/http"
import { uploadMiddlewares } from "./uploads/middlewares"

export const adminMiddlewares: MiddlewareRoute[] = [...uploadMiddlewares]
