import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOutlet } from "../../../../catalogue/places/read-outlet"
import { refuse } from "../../../../lib/http-error"
import { channelsOf } from "../../channels"

/** A counter with what it has now. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const found = await readOutlet(req.params.code ?? "", channelsOf(req))
  res.json(found ?? refuse("NOT_FOUND"))
}
