import { type ReceiptsByPhone, receiptsByPhone } from "@ocop/contracts"
import { normalisePhone } from "@ocop/vn"
import { anyAnswer } from "./any-answer"
import type { TillData } from "./till-data"

/** Whether a text is a phone number and no number of a receipt. */
export const isPhone = (text: string): boolean => normalisePhone(text).ok

/** Keeps a customer's number with a sale, at the server alone: nothing of it stays on this machine. */
export async function keepReceiptPhone(
  { ask }: Pick<TillData, "ask">,
  body: { saleId: string; phone: string },
): Promise<boolean> {
  const answer = await ask({ method: "POST", path: "/receipt-phones", body, answer: anyAnswer })
  return answer.kind === "ok"
}

export type PhoneResult =
  | { ok: true; receipts: ReceiptsByPhone["receipts"] }
  | { ok: false; code: "PHONE_OFFLINE" | "PHONE_REFUSED" }

/** Receipts of a number, newest first; only the server knows them. */
export async function findByPhone(
  { ask }: Pick<TillData, "ask">,
  body: { phone: string; staffId: string },
): Promise<PhoneResult> {
  const path = "/receipts-by-phone"
  const answer = await ask({ method: "POST", path, body, answer: receiptsByPhone })
  if (answer.kind === "ok") return { ok: true, receipts: answer.data.receipts }
  return { ok: false, code: answer.kind === "refused" ? "PHONE_REFUSED" : "PHONE_OFFLINE" }
}
