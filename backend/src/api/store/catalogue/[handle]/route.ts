import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { readProduct } from "../../../../catalogue/product/read-product"
import { refuse } from "../../../../lib/http-error"
import { channelsOf } from "../../channels"

/** A product with its variants, certificates, lots and stock by outlet. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  const product = await readProduct(req.params.handle ?? "", channelsOf(req))
  res.json(product ?? refuse("NOT_FOUND"))
}
