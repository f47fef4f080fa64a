import type { MiddlewareRoute } from "@medusajs/framework/http"
import { enrolRequest } from "@ocop/contracts"
import { parseBody } from "../../lib/validate"
import { posCors } from "./cors"
import { activeDevice, signedDevice } from "./signed-device"

export const posMiddlewares: MiddlewareRoute[] = [
  { matcher: "/pos", middlewares: [posCors] },
  { matcher: "/pos/enrol", methods: ["POST"], middlewares: [parseBody(enrolRequest)] },
  {
    matcher: "/pos/facts",
    methods: ["POST"],
    // The signature covers the very bytes; fifty sales of many lines are well below two megabytes.
    bodyParser: { preserveRawBody: true, sizeLimit: "2mb" },
    middlewares: [signedDevice],
  },
  { matcher: "/pos/snapshot", methods: ["GET"], middlewares: [signedDevice, activeDevice] },
  { matcher: "/pos/changes", methods: ["GET"], middlewares: [signedDevice, activeDevice] },
]
