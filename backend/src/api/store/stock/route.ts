import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { StockQuery } from "@ocop/contracts"
import { readStock } from "../../../catalogue/read-stock"

/** Live stock by outlet of up to a hundred SKUs. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await readStock((req.validatedQuery as StockQuery).skus))
}
