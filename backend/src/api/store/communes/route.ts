import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readCommunes } from "../../../catalogue/outlets/read-communes"

/** The 69 communes and wards with their former names. */
export async function GET(_req: MedusaRequest, res: MedusaResponse) {
  res.json(await readCommunes())
}
