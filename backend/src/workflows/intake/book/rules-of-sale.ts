import { addDays } from "@ocop/domain"
import { CLOCK_TOLERANCE_MS, LATE_DAYS } from "@ocop/sync"
import { businessDateOf } from "../../../lib/clock"

/** A promotion, or a rule for goods near their end: when it runs out, and when somebody ended it before. */
type OfficeRule = { id: string; validTo: string | null; endedMs: number | null }

/** So long may a till be offline and not have heard that a rule was ended. */
const UNHEARD_DAYS = 7
const UNHEARD_MS = UNHEARD_DAYS * 86_400_000

/** What of a sale says which rules its till may have known. */
export type SoldAt = { at: string; names: (ruleId: string) => boolean }

/**
 * The rules that a sale is compared with. One that was ended holds for what was sold before; for seven
 * days more it holds where the sale names it: its till had not heard.
 */
export function rulesOfSale<Rule extends OfficeRule>(
  rules: readonly Rule[],
  { at, names }: SoldAt,
): Rule[] {
  const atMs = Date.parse(at)
  return rules.filter(({ id, endedMs }) => {
    if (endedMs === null || atMs < endedMs - CLOCK_TOLERANCE_MS) return true
    return atMs < endedMs + UNHEARD_MS && names(id)
  })
}

/** Whether a sale that is reported on a day may still have been made under a rule. */
export function isRemembered({ validTo, endedMs }: OfficeRule, day: string): boolean {
  const ended = endedMs === null ? null : businessDateOf(new Date(endedMs))
  const [last] = [validTo, ended].filter((end) => end !== null).sort()
  return last === undefined || day <= addDays(last, UNHEARD_DAYS + LATE_DAYS)
}
