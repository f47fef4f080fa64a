import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { dropAddressRequest } from "@ocop/contracts"
import { parseWith } from "../../../../../lib/validate"
import { dropAddress } from "../../../../../workflows/account/addresses"
import { readAccount } from "../../../../../workflows/account/read-account"
import { shopperOf } from "../../signed-shopper"

/** Forgets an own address. */
export async function DELETE(req: MedusaRequest, res: MedusaResponse) {
  parseWith(dropAddressRequest, req.body ?? {})
  const shopper = shopperOf(req)
  await dropAddress(shopper, req.params.id ?? "")
  res.json(await readAccount(shopper))
}
