import type { MiddlewareRoute } from "@medusajs/framework/http"

// Signatures cover the very bytes. An event fits many times into this size.
const bodyParser = { preserveRawBody: true, sizeLimit: "64kb" }

export const hooksMiddlewares: MiddlewareRoute[] = [
  "/hooks/bank-feed/:provider",
  "/hooks/gateway/:provider",
  "/hooks/carrier/:provider",
].map((matcher) => ({ matcher, methods: ["POST"], bodyParser }))
