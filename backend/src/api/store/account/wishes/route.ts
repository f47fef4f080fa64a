import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { wishesRequest } from "@ocop/contracts"
import { parseWith } from "../../../../lib/validate"
import { changeWishes } from "../../../../workflows/account/wishes"
import { shopperOf } from "../signed-shopper"

/** Tells what a browser kept and let go of; answers with everything kept. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  const changes = parseWith(wishesRequest, req.body)
  res.json({ wishes: await changeWishes(shopperOf(req), changes) })
}
