import { z } from "zod"
import { businessDate, dong, id, qtyMilli } from "./common.js"
import { clockOffsetMs, factHead } from "./fact-head.js"

export const REFUND_REASONS = ["void", "faulty", "changed-mind", "mistake", "other"] as const
/** In what state goods come back: only the first go on the shelf again. */
export const RETURN_CONDITIONS = ["resaleable", "damaged", "expired"] as const
export type ReturnCondition = (typeof RETURN_CONDITIONS)[number]

/** Goods of one line of the sale that come back, and the money for them, đồng. */
export const refundLine = z.strictObject({
  /** The line of the sale. */
  lineNo: z.number().int().min(1).max(500),
  skuId: id,
  qtyMilli,
  condition: z.enum(RETURN_CONDITIONS),
  payable: dong,
  net: dong,
  vat: dong,
})
export type RefundLine = z.infer<typeof refundLine>

/**
 * Goods of an earlier sale come back and the money goes out. A sale that is voided is refunded whole,
 * by the reason `void`; an exchange is a refund, and a sale that is paid with its money.
 */
export const refundFact = z.strictObject({
  kind: z.literal("refund"),
  ...factHead,
  epoch: z.number().int().min(1),
  /** Refunds of an enrolment are counted by themselves: receipt numbers belong to sales. */
  refundSeq: z.number().int().min(1),
  /** `OUTLET-REGISTER-EPOCH-Tn`, final at the counter. */
  refundNo: z.string().regex(/^[A-Z]{2}\d{2}-\d{2}-\d{1,4}-T\d{1,9}$/),
  businessDay: businessDate,
  saleId: z.uuid(),
  lines: z.array(refundLine).min(1).max(500),
  /** What the customer gets, đồng: the lines, and with the last of them the rounding of the sale. */
  total: dong,
  payments: z
    .array(
      z.strictObject({
        kind: z.enum(["cash", "vietqr", "card", "voucher"]),
        amount: dong,
        reference: z.string().max(80).nullable(),
      }),
    )
    .min(1)
    .max(10),
  reason: z.enum(REFUND_REASONS),
  /** The manager who typed a PIN for it; null where the cashier's own limit sufficed. */
  approvedBy: id.nullable(),
  clockOffsetMs: clockOffsetMs.optional(),
})
export type RefundFact = z.infer<typeof refundFact>
