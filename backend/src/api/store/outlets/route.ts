import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readOutlets } from "../../../catalogue/outlets/read-outlets"

/** Every outlet, open or not. */
export async function GET(_req: MedusaRequest, res: MedusaResponse) {
  res.json(await readOutlets())
}
