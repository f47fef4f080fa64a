import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { tillVoucherRelease } from "@ocop/contracts"
import { noQuery, parseWith } from "../../../../lib/validate"
import { releaseVoucher } from "../../../../workflows/promotions/till/hold-voucher"
import { deviceOf } from "../../signed-device"

/** A basket goes without its voucher after all. */
export async function POST(req: MedusaRequest, res: MedusaResponse) {
  parseWith(noQuery, req.query)
  const { saleId } = parseWith(tillVoucherRelease, req.body)
  await releaseVoucher(deviceOf(req), saleId)
  res.json({ ok: true })
}
