import { expect, test } from "vitest"
import { PLANTED_BUGS } from "./planted-bugs.js"
import { type Happening, writeHistory } from "./sim/history.js"
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

const sold = (at: number): Happening => ({
  ...{ at, kind: "sell", till: 1, count: 1, sku: 1, qtyMilli: 1_000, paid: "cash" },
})
const broughtBack = (at: number): Happening => ({
  ...{ at, kind: "refund", till: 1, newest: true, qtyMilli: 1_000 },
})

test("a refund that is made while the server breaks on its sale is posted behind it", () => {
  const happenings: Happening[] = [
    { at: 0, kind: "server-ill", how: "broken", ms: 30_000 },
    sold(20_000),
    { at: 22_000, kind: "weather", till: 1, weather: { kind: "captive" }, ms: 36_000 },
    broughtBack(24_000),
  ]
  expect(runHistory(happenings, SEED, REAL).broken).toEqual([])
  const careless = PLANTED_BUGS.find(({ name }) => name === "refund-first")?.parts ?? REAL
  expect(runHistory(happenings, SEED, careless).broken).toMatchObject([{ law: "fact" }])
})

test("a refund of a sale from an earlier enrolment that a manager has is the manager's too", () => {
  const happenings: Happening[] = [
    { at: 0, kind: "weather", till: 1, weather: { kind: "offline" }, ms: 20_000 },
    sold(1_000),
    { at: 10_000, kind: "enrol", till: 1 },
    broughtBack(30_000),
  ]
  expect(runHistory(happenings, SEED, REAL).broken).toEqual([])
})

test.each(PLANTED_BUGS)(
  "the histories catch a planted bug: $what",
  (bug) => {
    expect(catchBug(bug, { seed: SEED, most: 800 })).not.toBeNull()
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
