import { type Happening, writeHistory } from "./sim/history.js"
import type { Findings } from "./sim/judge.js"
import type { Parts } from "./sim/parts.js"
import { runHistory } from "./sim/run-history.js"

export type Failure = { seed: number; happenings: Happening[]; findings: Findings }

/** Plays the history of a seed; null when everything held. */
export function tryHistory(seed: number, parts: Parts): Failure | null {
  const happenings = writeHistory(seed)
  const findings = runHistory(happenings, seed, parts)
  return findings.broken.length === 0 ? null : { seed, happenings, findings }
}

const MOST_RUNS = 400

/** Leaves out happenings as long as the same law breaks: what is left tells the story. */
export function shrink(failure: Failure, parts: Parts): Failure {
  const law = failure.findings.broken[0]?.law
  let best = failure
  let runs = 0
  for (let size = Math.ceil(best.happenings.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let from = 0; from < best.happenings.length && runs < MOST_RUNS; runs++) {
      const happenings = best.happenings.filter((_, i) => i < from || i >= from + size)
      const findings = runHistory(happenings, failure.seed, parts)
      if (findings.broken[0]?.law === law) best = { seed: failure.seed, happenings, findings }
      else from += size
    }
  }
  return best
}
