import { posReceipt } from "@ocop/contracts"
import { receiptNumber, refundableSale } from "@ocop/sync"
import { codeOfReceipt, type FindResult, findOwnReceipt, numberOfReceipt } from "./refunds"
import type { TillData } from "./till-data"

export type Found = FindResult | { ok: false; code: "OFFLINE" | "OTHER_OUTLET" }

const asPrinted = (number: NonNullable<ReturnType<typeof numberOfReceipt>>): string =>
  receiptNumber(number.outlet, number.register, number.epoch, number.seq)

/**
 * The sale behind a receipt: of this register from its own book, without a network; of another
 * register of this outlet from the server. Other outlets take their own goods back.
 */
export async function findReceipt(
  { ledger, register, ask }: Pick<TillData, "ledger" | "register" | "ask">,
  text: string,
): Promise<Found> {
  const own = await findOwnReceipt(ledger, text)
  if (own.ok || own.code !== "OTHER_REGISTER") return own
  const code = codeOfReceipt(text)
  const number = numberOfReceipt(text)
  if (number && number.outlet !== register.get()?.outletCode) {
    return { ok: false, code: "OTHER_OUTLET" }
  }
  const query = code ? `code=${code}` : number ? `number=${asPrinted(number)}` : null
  if (query === null) return own
  const answer = await ask({ method: "GET", path: `/receipts?${query}`, answer: posReceipt })
  if (answer.kind === "unreachable") return { ok: false, code: "OFFLINE" }
  if (answer.kind === "refused") return { ok: false, code: "UNKNOWN" }
  const { sale, refunds, invoice } = answer.data
  return { ok: true, sale, refunds, invoice, state: refundableSale(sale, refunds) }
}
