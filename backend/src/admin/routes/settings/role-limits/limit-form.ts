import type { RoleLimitRequest, RoleLimitView } from "@ocop/contracts"

export type LimitForm = {
  role: RoleLimitRequest["role"]
  /** An outlet's code; "all": every outlet without a limit of its own. */
  outlet: string
  /** Per cent with at most two decimals, as typed. */
  percent: string
  /** Đồng, as typed; empty, of managers alone: without a limit. */
  refund: string
}

/** The newest limit of each outlet and role; the list comes newest first. */
export function limitsInForce(limits: readonly RoleLimitView[]): RoleLimitView[] {
  const seen = new Map<string, RoleLimitView>()
  for (const limit of limits) {
    const key = `${limit.outletCode ?? ""}|${limit.role}`
    if (!seen.has(key)) seen.set(key, limit)
  }
  return [...seen.values()].sort((a, b) =>
    `${a.outletCode ?? ""} ${a.role}` < `${b.outletCode ?? ""} ${b.role}` ? -1 : 1,
  )
}

/** A limit begins as a copy of the one it replaces. */
export const formOf = ({ role, outletCode, maxDiscountBp, maxRefund }: RoleLimitView) => ({
  role,
  outlet: outletCode ?? "all",
  percent: String(maxDiscountBp / 100).replace(".", ","),
  refund: maxRefund === null ? "" : String(maxRefund),
})

/** What is to be set; null while a figure is missing or not possible. */
export function requestOf({ role, outlet, percent, refund }: LimitForm): RoleLimitRequest | null {
  const typed = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(percent.trim())
  if (!typed) return null
  const [, whole = "0", decimals = ""] = typed
  const maxDiscountBp = Number(whole) * 100 + Number(decimals.padEnd(2, "0"))
  const bare = refund.trim().replaceAll(".", "")
  if (maxDiscountBp > 10_000 || !/^\d{0,12}$/.test(bare)) return null
  // Only a manager may be without a limit; for others an empty field is not filled in yet.
  if (bare === "" && role !== "manager") return null
  const outletCode = outlet === "all" ? null : outlet
  return { outletCode, role, maxDiscountBp, maxRefund: bare === "" ? null : Number(bare) }
}
