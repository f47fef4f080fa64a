import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { receiptPhoneRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { keepReceiptPhone } from "../../../workflows/register/receipt-phones"
import { deviceOf } from "../signed-device"

/** A customer leaves a phone number, to find this receipt without paper. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  await keepReceiptPhone(deviceOf(req), parseWith(receiptPhoneRequest, req.body))
  res.json({ ok: true })
}
