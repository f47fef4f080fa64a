import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { posReceiptQuery } from "@ocop/contracts"
import { parseWith } from "../../../lib/validate"
import { findReceipt } from "../../../workflows/register/find-receipt"
import { deviceOf } from "../signed-device"

/** The sale behind a receipt that another register of this outlet printed. */
export async function GET(req: MedusaRequest, res: MedusaResponse) {
  res.json(await findReceipt(deviceOf(req), parseWith(posReceiptQuery, req.query)))
}
