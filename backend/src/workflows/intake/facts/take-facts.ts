import type { FactsAnswer } from "@ocop/contracts"
import { ERROR_REGISTRY } from "@ocop/contracts"
import type { FactVerdict } from "@ocop/sync"
import { now } from "../../../lib/clock"
import type { Device } from "../../register/device-register"
import { drainSoon } from "./drain-soon"
import { gather } from "./gather"
import { rawFacts } from "./raw-facts"
import type { Report } from "./stored-facts"
import { takeOneByOne, takeWithRetry } from "./take-one-by-one"
import type { Taken } from "./take-reports"

/** Facts in one transaction, at most: locks are held for some milliseconds, not longer. */
const MOST_TOGETHER = 200
/** A till that catches up: what it saves by sharing a commit is less than what it waits for it. */
const ENOUGH_ALONE = 25

/** Reports together; if that fails, each alone, so that none pays for another's fault. */
async function takeTogether(reports: Report[]): Promise<PromiseSettledResult<Taken>[]> {
  if (reports.length > 1) {
    try {
      const taken = await takeWithRetry(reports)
      return taken.map((value) => ({ status: "fulfilled", value }))
    } catch {
      // What went wrong shows again below, in the report whose fault it is.
    }
  }
  const results: PromiseSettledResult<Taken>[] = []
  for (const report of reports) {
    results.push(...(await Promise.allSettled([takeOneByOne(report)])))
  }
  return results
}

const take = gather({
  work: takeTogether,
  weigh: ({ raws }: Report) => raws.length,
  most: MOST_TOGETHER,
  alone: ENOUGH_ALONE,
})

function resultOf(verdict: FactVerdict, review: ReadonlySet<string>) {
  const code = "quarantine" in verdict ? verdict.quarantine.code : null
  const short = verdict.status === "accepted" && review.has(verdict.id.toLowerCase())
  return {
    id: verdict.id,
    status: short ? ("needs_review" as const) : verdict.status,
    code,
    message: code && code in ERROR_REGISTRY ? ERROR_REGISTRY[code].message : null,
  }
}

const isDrained = (verdict: FactVerdict) =>
  "fact" in verdict && (verdict.fact.kind === "sale" || verdict.fact.kind === "refund")

/**
 * Takes what a till reports, at most fifty facts in the device's order, and answers one by one.
 * Tills that report at the same moment share a transaction; the answer may be asked for again with
 * the same facts and changes nothing the second time.
 */
export async function takeFacts(device: Device, bodies: readonly unknown[]): Promise<FactsAnswer> {
  const outcome = await take({ device, raws: rawFacts(bodies) })
  if (outcome.status === "rejected") throw outcome.reason
  const { verdicts, review, appliedThrough } = outcome.value
  if (verdicts.some(isDrained)) drainSoon()
  return {
    results: verdicts.map((verdict) => resultOf(verdict, review)),
    appliedThrough,
    serverTime: now().toISOString(),
  }
}
