import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tillVoucherRequest } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../lib/validate"
import { holdVoucher } from "../../../workflows/promotions/till/hold-voucher"
import { deviceOf } from "../signed-device"

/** Holds one use of a voucher for a basket at this counter. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  res.json(await holdVoucher(deviceOf(req), parseWith(tillVoucherRequest, req.body)))
}
