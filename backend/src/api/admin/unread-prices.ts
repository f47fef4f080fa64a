import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http"
import { refuse } from "../../lib/http-error"

/** What has been saved may still be looked at and removed. */
const HARMLESS = new Set(["GET", "HEAD", "OPTIONS", "DELETE"])

function refuseSaving(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  if (!HARMLESS.has(req.method)) refuse("PRICE_RULE_UNREAD", { path: req.originalUrl })
  next()
}

type Price = { rules?: object | null; min_quantity?: unknown; max_quantity?: unknown }

/** Whether it is the one price of a SKU: no region, no group of customers, no number of pieces. */
const isPlain = ({ rules, min_quantity, max_quantity }: Price) =>
  Object.keys(rules ?? {}).length === 0 && min_quantity == null && max_quantity == null

function pricesIn(value: unknown): Price[] {
  if (typeof value !== "object" || value === null) return []
  const prices = "prices" in value && Array.isArray(value.prices) ? (value.prices as Price[]) : []
  return [...prices, ...Object.values(value).flatMap(pricesIn)]
}

function onlyPlainPrices(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  if (pricesIn(req.body).some((price) => !isPlain(price ?? {}))) refuse("PRICE_RULE_UNREAD")
  next()
}

/**
 * Quote, till and storefront price with `packages/pricing` from the one base price of a SKU. What they
 * would not read is refused when it is saved, so that nobody believes in a price that is never asked.
 */
export const unreadPriceMiddlewares: MiddlewareRoute[] = [
  ...[
    "/admin/price-lists",
    "/admin/promotions",
    "/admin/campaigns",
    "/admin/draft-orders/:id/edit/promotions",
  ].map((matcher) => ({ matcher, middlewares: [refuseSaving] })),
  { matcher: "/admin/products", middlewares: [onlyPlainPrices] },
]
