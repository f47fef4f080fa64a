import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { bookParcelRequest, parcelsQuery } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { bookParcel } from "../../../../workflows/parcels/book-parcel"
import { listParcels } from "../../../../workflows/parcels/list-parcels"

/** What outlets send, with the bookings of carriers. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  res.json(await listParcels(parseWith(parcelsQuery, req.query)))
}

/** Packs what an outlet sends of an order, and has a carrier asked to take it. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  const asked = parseWith(bookParcelRequest, req.body)
  const by = `user:${req.auth_context.actor_id}`
  res.json({ code: await bookParcel(req.scope, { ...asked, by }) })
}
