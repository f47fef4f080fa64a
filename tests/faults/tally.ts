import type { PlantedBug } from "./planted/bug.js"
import { PLANTED_BUGS } from "./planted-bugs.js"
import { REAL } from "./sim/parts.js"
import { type Failure, shrink, tryHistory } from "./trial.js"

export type Tally = {
  trials: number
  lost: number
  doubled: number
  law_violations: number
  planted_bugs: number
  planted_bugs_caught: number
}

/** What a run tells while it goes on. */
export type News =
  | { kind: "failed"; failure: Failure }
  | { kind: "bug"; name: string; what: string; caughtBy: number | null; law: string | null }

/** Shrinking takes hundreds of runs; the first few failures tell enough. */
const MOST_SHRUNK = 3

/** Seed of the n-th history of a run. */
export const historySeed = (seed: number, n: number): number => (seed * 1_000_003 + n) % 2 ** 31

/** Plays `trials` histories of a run, every `stride`-th from `first` on. */
export function playTrials(
  { seed, trials, first, stride }: { seed: number; trials: number; first: number; stride: number },
  tell: (news: News) => void,
): Pick<Tally, "trials" | "lost" | "doubled" | "law_violations"> {
  const tally = { trials: 0, lost: 0, doubled: 0, law_violations: 0 }
  let failures = 0
  for (let n = first; n < trials; n += stride) {
    tally.trials += 1
    const failure = tryHistory(historySeed(seed, n), REAL)
    if (!failure) continue
    const { lost, doubled, broken } = failure.findings
    tally.lost += lost
    tally.doubled += doubled
    tally.law_violations += broken.length - lost - doubled
    failures += 1
    tell({ kind: "failed", failure: failures > MOST_SHRUNK ? failure : shrink(failure, REAL) })
  }
  return tally
}

/** Looks for the first history of a run that catches a planted bug; null after `most`. */
export function catchBug(
  bug: PlantedBug,
  { seed, most }: { seed: number; most: number },
): { seed: number; law: string } | null {
  for (let n = 0; n < most; n++) {
    const failure = tryHistory(historySeed(seed, n), bug.parts)
    const law = failure?.findings.broken[0]?.law
    if (failure && law) return { seed: failure.seed, law }
  }
  return null
}

/** Looks for every `stride`-th planted bug from `first` on. */
export function catchBugs(
  { seed, most, first, stride }: { seed: number; most: number; first: number; stride: number },
  tell: (news: News) => void,
): Pick<Tally, "planted_bugs" | "planted_bugs_caught"> {
  const own = PLANTED_BUGS.filter((_, i) => i % stride === first)
  const caught = own.filter((bug) => {
    const { name, what } = bug
    const by = catchBug(bug, { seed, most })
    tell({ kind: "bug", name, what, caughtBy: by?.seed ?? null, law: by?.law ?? null })
    return by !== null
  })
  return { planted_bugs: own.length, planted_bugs_caught: caught.length }
}
