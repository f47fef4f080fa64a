import type { MiddlewareRoute } from "@medusajs/framework/http"

export const hooksMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/hooks/bank-feed/:provider",
    methods: ["POST"],
    // Signatures cover the very bytes. A transfer fits many times into this size.
    bodyParser: { preserveRawBody: true, sizeLimit: "64kb" },
  },
]
