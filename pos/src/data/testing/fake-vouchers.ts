import {
  type TillVoucherAnswer,
  tillVoucherAnswer,
  tillVoucherRelease,
  tillVoucherRequest,
} from "@ocop/contracts"
import { refuse } from "./fake-answers"

type Known = { promotion: TillVoucherAnswer["promotion"]; left: number }

/** The server's part in vouchers, in memory: what there is, and which basket holds a use. */
export function fakeVouchers() {
  const known = new Map<string, Known>()
  const held = new Map<string, string>()
  const letGo = (saleId: string) => {
    const voucher = known.get(held.get(saleId) ?? "")
    if (voucher) voucher.left += 1
    held.delete(saleId)
  }
  const hold = (body: unknown) => {
    const parsed = tillVoucherRequest.safeParse(body)
    if (!parsed.success) return refuse("INVALID_REQUEST")
    const code = parsed.data.code.replaceAll(/[\s._-]/g, "").toUpperCase()
    const voucher = known.get(code)
    if (!voucher) return refuse("VOUCHER_UNKNOWN")
    if (held.get(parsed.data.saleId) !== code) {
      letGo(parsed.data.saleId)
      if (voucher.left === 0) return refuse("VOUCHER_SPENT")
      voucher.left -= 1
      held.set(parsed.data.saleId, code)
    }
    return { status: 200, body: tillVoucherAnswer.parse({ code, promotion: voucher.promotion }) }
  }
  return {
    issue: (code: string, promotion: TillVoucherAnswer["promotion"], uses: number) =>
      known.set(code, { promotion, left: uses }),
    leftOf: (code: string) => known.get(code)?.left,
    handle: (path: string, body: unknown) => {
      if (path === "/pos/vouchers") return hold(body)
      const parsed = tillVoucherRelease.safeParse(body)
      if (!parsed.success) return refuse("INVALID_REQUEST")
      letGo(parsed.data.saleId)
      return { status: 200, body: { ok: true } }
    },
  }
}
