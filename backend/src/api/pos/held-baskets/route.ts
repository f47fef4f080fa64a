import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { heldBasketsTold } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { listHeldElsewhere, tellHeldBaskets } from "../../../workflows/register/held-baskets"
import { deviceOf } from "../signed-device"

/** What the other registers of this outlet have on hold. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await listHeldElsewhere(deviceOf(req)))
}

/** A till tells all that it has on hold. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  await tellHeldBaskets(deviceOf(req), parseWith(heldBasketsTold, req.body))
  res.json({ ok: true })
}
