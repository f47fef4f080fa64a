import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { withRequestCause } from "./stock-context"

/** Lets every stock movement of a request name the route, the object and the person behind it. */
export function stockCause(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction) {
  withRequestCause(req, next)
}
