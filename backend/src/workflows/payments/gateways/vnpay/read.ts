import { z } from "zod"
import type { ProviderEvent } from "../../money/money-event"
import { orderOfRef } from "../gateway"
import { fromCompactTime } from "../vietnam-time"

export const vnpayFields = z.object({
  vnp_TxnRef: z.string().min(1).max(100),
  /** Đồng × 100. */
  vnp_Amount: z
    .string()
    .regex(/^\d{1,15}00$/)
    .transform((text) => Number(text) / 100),
  vnp_ResponseCode: z.string(),
  vnp_TransactionStatus: z.string(),
  vnp_TransactionNo: z.string().max(40).default(""),
  vnp_PayDate: z.string().default(""),
  vnp_OrderInfo: z.string().max(500).default(""),
})

/**
 * What VNPAY's fields mean. Money came only when both codes are 00 (VNPAY 2.1.0). Throws for fields
 * that are none.
 */
export function readVnpay(fields: Record<string, string>): ProviderEvent {
  const told = vnpayFields.parse(fields)
  const { vnp_TxnRef: ref, vnp_ResponseCode: code, vnp_TransactionStatus: status } = told
  if (code !== "00" || status !== "00") {
    return { kind: "failed", providerRef: ref, reason: `${code}/${status}` }
  }
  if (told.vnp_TransactionNo === "") throw new Error("a payment without a number")
  return {
    kind: "money",
    method: "wallet",
    reference: told.vnp_TransactionNo,
    attemptRef: ref,
    accountNo: null,
    amount: told.vnp_Amount,
    at: fromCompactTime(told.vnp_PayDate),
    content: told.vnp_OrderInfo,
    code: orderOfRef(ref),
  }
}
