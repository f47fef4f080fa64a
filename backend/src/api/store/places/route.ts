import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readPlaceIndex } from "../../../catalogue/places/read-place-index"
import { channelsOf } from "../channels"

/** Every producer, commune and outlet that has a page. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await readPlaceIndex(channelsOf(req)))
}
