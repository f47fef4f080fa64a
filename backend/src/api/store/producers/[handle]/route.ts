import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readProducer } from "../../../../catalogue/places/read-producer"
import { refuse } from "../../../../lib/http-error"
import { channelsOf } from "../../channels"

/** A producer with its certificates in force and its goods. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const found = await readProducer(req.params.handle ?? "", channelsOf(req))
  res.json(found ?? refuse("NOT_FOUND"))
}
