import { z } from "zod"
import { posPromotion } from "./pos-rules.js"

const voucherText = z.string().trim().min(4).max(40)

/** `POST /pos/vouchers`: one use of a voucher is held for a basket, until it is sold or let go. */
export const tillVoucherRequest = z.strictObject({
  /** Id of the basket, which becomes the sale's. */
  saleId: z.uuid(),
  /** As typed: spaces, dashes and small letters do not matter. */
  code: voucherText,
})
export type TillVoucherRequest = z.infer<typeof tillVoucherRequest>

export const tillVoucherAnswer = z.strictObject({
  code: z.string(),
  /** The promotion that it opens; the till prices with it, also without a network. */
  promotion: posPromotion.extend({ needsCode: z.literal(true) }),
})
export type TillVoucherAnswer = z.infer<typeof tillVoucherAnswer>

/** `POST /pos/vouchers/release` */
export const tillVoucherRelease = z.strictObject({ saleId: z.uuid() })
