import type { MiddlewareRoute } from "@medusajs/framework/http"
import { catalogueQuery, deliveryPlacesQuery, stockQuery } from "@ocop/contracts"
import { noQuery, parseQuery } from "../../../lib/validate"

/** Reads of the shop: a key that no contract knows is refused, so that a typing error shows. */
export const catalogueMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/catalogue", methods: ["GET"], middlewares: [parseQuery(catalogueQuery)] },
  { matcher: "/store/catalogue/:handle", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/stock", methods: ["GET"], middlewares: [parseQuery(stockQuery)] },
  { matcher: "/store/summary", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/seller", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/outlets", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/communes", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  {
    matcher: "/store/delivery-places",
    methods: ["GET"],
    middlewares: [parseQuery(deliveryPlacesQuery)],
  },
  {
    matcher: "/store/catalogue/:handle/origin",
    methods: ["GET"],
    middlewares: [parseQuery(noQuery)],
  },
  { matcher: "/store/producers/:handle", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/outlets/:code", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/places", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
  { matcher: "/store/places/:slug", methods: ["GET"], middlewares: [parseQuery(noQuery)] },
]
