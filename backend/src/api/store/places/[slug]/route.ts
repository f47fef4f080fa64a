import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCommune } from "../../../../catalogue/places/read-commune"
import { refuse } from "../../../../lib/http-error"
import { channelsOf } from "../../channels"

/** A commune or ward with its makers and goods. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const found = await readCommune(req.params.slug ?? "", channelsOf(req))
  res.json(found ?? refuse("NOT_FOUND"))
}
