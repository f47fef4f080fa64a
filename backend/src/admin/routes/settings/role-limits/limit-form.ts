import type { RoleLimitRequest, RoleLimitView } from "@ocop/contracts"

export type LimitForm = {
  role: RoleLimitRequest["role"]
  /** An outlet's code; "all": every outlet without a limit of its own. */
  outlet: string
  /** Per cent with at most two decimals, as typed. */
  percent: string
  /** Đồng, as typed; empty, of managers alone: without a limit. */
  refund: string
  /** Đồng, as typed; empty: no limit. */
  unseen: string
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
export const formOf = ({
  role,
  outletCode,
  maxDiscountBp,
  maxRefund,
  maxUnseen,
}: RoleLimitView): LimitForm => ({
  role,
  outlet: outletCode ?? "all",
  percent: String(maxDiscountBp / 100).replace(".", ","),
  refund: maxRefund === null ? "" : String(maxRefund),
  unseen: maxUnseen === null ? "" : String(maxUnseen),
})

/** Đồng as people type them; null where nothing is typed, undefined where it is no sum. */
const sumOf = (text: string): number | null | undefined => {
  const bare = text.trim().replaceAll(".", "")
  if (!/^\d{0,12}$/.test(bare)) return undefined
  return bare === "" ? null : Number(bare)
}

/** What is to be set; null while a figure is missing or not possible. */
export function requestOf({
  role,
  outlet,
  percent,
  refund,
  unseen,
}: LimitForm): RoleLimitRequest | null {
  const typed = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(percent.trim())
  if (!typed) return null
  const [, whole = "0", decimals = ""] = typed
  const maxDiscountBp = Number(whole) * 100 + Number(decimals.padEnd(2, "0"))
  const [maxRefund, maxUnseen] = [sumOf(refund), sumOf(unseen)]
  if (maxDiscountBp > 10_000 || maxRefund === undefined || maxUnseen === undefined) return null
  // Only a manager may be without a limit; for others an empty field is not filled in yet.
  if (maxRefund === null && role !== "manager") return null
  const outletCode = outlet === "all" ? null : outlet
  return { outletCode, role, maxDiscountBp, maxRefund, maxUnseen }
}
