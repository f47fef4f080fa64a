import { tillVoucherAnswer } from "@ocop/contracts"
import { anyAnswer } from "./any-answer"
import type { DraftVoucher } from "./basket-draft"
import type { TillData } from "./till-data"

export type VoucherResult = { ok: true; voucher: DraftVoucher } | { ok: false; code: string }

/** Has the server hold one use of a voucher for a basket; only it knows what is left. */
export async function holdVoucher(
  { ask }: Pick<TillData, "ask">,
  saleId: string,
  code: string,
): Promise<VoucherResult> {
  const body = { saleId, code }
  const answer = await ask({ method: "POST", path: "/vouchers", body, answer: tillVoucherAnswer })
  if (answer.kind === "ok") return { ok: true, voucher: answer.data }
  return { ok: false, code: answer.kind === "refused" ? answer.error.code : "OFFLINE" }
}

/** A basket goes without its voucher; what the server does not hear of it frees after a day. */
export async function releaseVoucher(
  { ask }: Pick<TillData, "ask">,
  saleId: string,
): Promise<void> {
  await ask({ method: "POST", path: "/vouchers/release", body: { saleId }, answer: anyAnswer })
}
