import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readSeller } from "../../../catalogue/read-seller"

/** Who sells online. */
export async function GET(_req: MedusaRequest, res: MedusaResponse) {
  res.json(await readSeller())
}
