import { expect, test } from "vitest"
import { PLANTED_BUGS } from "./planted-bugs.js"
import { writeHistory } from "./sim/history.js"
import { REAL } from "./sim/parts.js"
import { runHistory } from "./sim/run-history.js"
import { catchBug, historySeed, playTrials } from "./tally.js"

const SEED = 20261121

test("a sample of histories loses nothing, doubles nothing and breaks no law", () => {
  const stories: unknown[] = []
  const run = { seed: SEED, trials: 40, first: 0, stride: 1 }
  const tally = playTrials(run, (news) => stories.push(news))
  expect(stories).toEqual([])
  expect(tally).toEqual({ trials: 40, lost: 0, doubled: 0, law_violations: 0 })
}, 60_000)

test.each(PLANTED_BUGS)(
  "the histories catch a planted bug: $what",
  (bug) => {
    expect(catchBug(bug, { seed: SEED, most: 200 })).not.toBeNull()
  },
  60_000,
)

test("a seed tells the same history with the same end every time", () => {
  const seed = historySeed(SEED, 7)
  expect(writeHistory(seed)).toEqual(writeHistory(seed))
  const { parts } = PLANTED_BUGS.find(({ name }) => name === "throws-away") ?? { parts: REAL }
  const end = () => runHistory(writeHistory(seed), seed, parts)
  expect(end()).toEqual(end())
})
