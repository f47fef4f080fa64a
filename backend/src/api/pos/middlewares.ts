import type { MiddlewareRoute } from "@medusajs/framework/http"
import { enrolRequest } from "@ocop/contracts"
import { parseBody } from "../../lib/validate"
import { posCors } from "./cors"
import { POST as takeFactsRoute } from "./facts/route"
import { servedEarly } from "./served-early"
import { activeDevice, signedDevice } from "./signed-device"

export const posMiddlewares: MiddlewareRoute[] = [
  { matcher: "/pos", middlewares: [posCors] },
  { matcher: "/pos/enrol", methods: ["POST"], middlewares: [parseBody(enrolRequest)] },
  {
    matcher: "/pos/facts",
    // The signature covers the very bytes; fifty sales of many lines are well below two megabytes.
    bodyParser: { preserveRawBody: true, sizeLimit: "2mb" },
    // Without `methods`, so that it stands before all routes: see `servedEarly`.
    middlewares: [servedEarly("POST", signedDevice), servedEarly("POST", takeFactsRoute)],
  },
  { matcher: "/pos/snapshot", methods: ["GET"], middlewares: [signedDevice, activeDevice] },
  {
    matcher: "/pos/exceptions*",
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  { matcher: "/pos/receipts", methods: ["GET"], middlewares: [signedDevice, activeDevice] },
  {
    matcher: "/pos/outbox-files",
    methods: ["POST"],
    // A week of a busy register, packed.
    bodyParser: { preserveRawBody: true, sizeLimit: "4mb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/till-transfers",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/demo-transfers",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/receipt-phones",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/receipts-by-phone",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/vouchers*",
    methods: ["POST"],
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/outlet-orders*",
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/reservations*",
    bodyParser: { preserveRawBody: true, sizeLimit: "16kb" },
    middlewares: [signedDevice, activeDevice],
  },
  {
    matcher: "/pos/held-baskets",
    // Three baskets of five hundred lines.
    bodyParser: { preserveRawBody: true, sizeLimit: "256kb" },
    middlewares: [signedDevice, activeDevice],
  },
  { matcher: "/pos/transfers", methods: ["GET"], middlewares: [signedDevice, activeDevice] },
  { matcher: "/pos/changes", methods: ["GET"], middlewares: [signedDevice, activeDevice] },
]
