import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { parcelQuotesQuery } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { quoteParcel } from "../../../../workflows/parcels/quote-parcel"

/** What each carrier would ask of us for a parcel. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await quoteParcel(parseWith(parcelQuotesQuery, req.query)))
}
