import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reservationRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { reserveElsewhere } from "../../../workflows/pickup/reserve-elsewhere"
import { deviceOf } from "../signed-device"

/** Holds goods at another outlet for a customer. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await reserveElsewhere(deviceOf(req), parseWith(reservationRequest, req.body)))
}
