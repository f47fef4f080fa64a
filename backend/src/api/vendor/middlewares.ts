import { authenticate, type MiddlewareRoute } from "@medusajs/framework/http"
import { listingChangeRequest, phoneCodeRequest } from "@ocop/contracts"
import { refuse } from "../../lib/http-error"
import { parseBody } from "../../lib/validate"
import { limitCodes, limitSignIns } from "../sign-in-limits"
import { signedProducer } from "./signed-producer"

// Members are entered by the office; whoever registers alone would only squat a number.
const closed = () => refuse("ROUTE_CLOSED")

export const vendorMiddlewares: MiddlewareRoute[] = [
  {
    matcher: "/vendor/*",
    middlewares: [
      authenticate("producer_member", ["bearer"], { allowUnauthenticated: true }),
      signedProducer,
    ],
  },
  {
    matcher: "/vendor/session/code",
    methods: ["POST"],
    middlewares: [limitCodes, parseBody(phoneCodeRequest)],
  },
  {
    matcher: "/vendor/changes",
    methods: ["POST"],
    middlewares: [parseBody(listingChangeRequest)],
  },
  { matcher: "/auth/producer_member/:provider/register", middlewares: [closed] },
  // Of every method: Medusa signs in by GET as well, and reads its body too.
  { matcher: "/auth/producer_member/:provider", middlewares: [limitSignIns] },
]
