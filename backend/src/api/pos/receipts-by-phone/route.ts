import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiptsByPhoneRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { findByPhone } from "../../../workflows/register/receipt-phones"
import { deviceOf } from "../signed-device"

/** Receipts of a customer who left a phone number and stands here without paper. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await findByPhone(deviceOf(req), parseWith(receiptsByPhoneRequest, req.body)))
}
