import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { PlaceOrderRequest } from "@ocop/contracts"
import { z } from "zod"
import { refuse } from "../../../lib/http-error"
import { placeWebOrder } from "../../../workflows/checkout/place-web-order"

const key = z.uuid()

/** Places a finished basket, once a key. */
export async function POST(req: MedusaRequest<PlaceOrderRequest>, res: MedusaResponse) {
  const given = key.safeParse(req.get("idempotency-key"))
  if (!given.success) {
    return refuse("INVALID_REQUEST", [{ path: "idempotency-key", message: "a UUID is needed" }])
  }
  res.json(await placeWebOrder(given.data.toLowerCase(), req.validatedBody))
}
