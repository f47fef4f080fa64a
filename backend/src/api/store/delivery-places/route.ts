import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { DeliveryPlaces, DeliveryPlacesQuery } from "@ocop/contracts"
import { findPlaces } from "../../../addresses/find-places"

/** Communes anywhere in Vietnam for what somebody types. */
export async function GET(req: MedusaRequest, res: MedusaResponse<DeliveryPlaces>) {
  const { q } = req.validatedQuery as DeliveryPlacesQuery
  res.json({ places: findPlaces(q) })
}
