import type { MiddlewareRoute } from "@medusajs/framework/http"
import { erasureRequest, shopperCodeRequest, shopperSessionRequest } from "@ocop/contracts"
import { parseBody } from "../../../lib/validate"
import { limitCodes, limitSignIns } from "../../sign-in-limits"
import { signedShopper } from "./signed-shopper"

// What is not even a phone or a code is no try of one.
export const accountMiddlewares: MiddlewareRoute[] = [
  { matcher: "/store/account*", middlewares: [signedShopper] },
  {
    matcher: "/store/account/code",
    methods: ["POST"],
    middlewares: [parseBody(shopperCodeRequest), limitCodes],
  },
  {
    matcher: "/store/account/session",
    methods: ["POST"],
    middlewares: [parseBody(shopperSessionRequest), limitSignIns],
  },
  {
    matcher: "/store/account/erasure",
    methods: ["POST"],
    middlewares: [parseBody(erasureRequest), limitSignIns],
  },
]
