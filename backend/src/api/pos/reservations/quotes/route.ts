import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { reservationQuoteRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { quoteReservation } from "../../../../workflows/pickup/reserve-elsewhere"
import { deviceOf } from "../../signed-device"

/** What goods at another outlet cost; nothing is held yet. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await quoteReservation(deviceOf(req), parseWith(reservationQuoteRequest, req.body)))
}
