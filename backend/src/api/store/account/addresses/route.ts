import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { addressRequest } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { saveAddress } from "../../../../workflows/account/addresses"
import { readAccount } from "../../../../workflows/account/read-account"
import { shopperOf } from "../signed-shopper"

/** Keeps an address. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const shopper = shopperOf(req)
  await saveAddress(shopper, parseWith(addressRequest, req.body))
  res.status(201).json(await readAccount(shopper))
}
