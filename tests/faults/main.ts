import { fork } from "node:child_process"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { parseArgs } from "node:util"
import { REAL } from "./sim/parts.js"
import { catchBugs, type News, playTrials, type Tally } from "./tally.js"
import { type Failure, shrink, tryHistory } from "./trial.js"

const { values } = parseArgs({
  options: {
    trials: { type: "string", default: "10000" },
    seed: { type: "string", default: "20261121" },
    json: { type: "boolean", default: false },
    replay: { type: "string" },
    share: { type: "string" },
    kills: { type: "string" },
  },
})

/** Histories in which a planted bug is looked for before it counts as missed. */
const MOST_PER_BUG = 3_000
const NOTHING: Tally = {
  trials: 0,
  lost: 0,
  doubled: 0,
  law_violations: 0,
  planted_bugs: 0,
  planted_bugs_caught: 0,
}

type Message = { news: News } | { tally: Tally }

function wholeNumber(text: string, name: string): number {
  const value = Number(text)
  if (Number.isSafeInteger(value) && value >= 0) return value
  console.error(`--${name} wants a whole number, not "${text}".`)
  process.exit(2)
}

const seed = wholeNumber(values.seed, "seed")
const trials = wholeNumber(values.trials, "trials")

const told = ({ seed: own, happenings, findings }: Failure): string =>
  [
    `✗ history ${own} (pnpm faults --replay ${own}), shrunk to ${happenings.length} happenings:`,
    ...happenings.map((happening) => `    ${JSON.stringify(happening)}`),
    ...findings.broken.slice(0, 8).map(({ law, what }) => `  ${law}: ${what}`),
  ].join("\n")

function tell(news: News): void {
  if (values.json) {
    const { kind, ...rest } = news
    console.log(JSON.stringify({ [kind]: kind === "failed" ? news.failure : rest }))
  } else if (news.kind === "failed") console.log(told(news.failure))
  else {
    const { name, what, caughtBy, law } = news
    const how = caughtBy === null ? "MISSED" : `caught by history ${caughtBy} (${law})`
    console.log(`${caughtBy === null ? "✗" : "✓"} ${name.padEnd(18)} ${what}: ${how}`)
  }
}

const plus = (a: Tally, b: Tally): Tally => ({
  trials: a.trials + b.trials,
  lost: a.lost + b.lost,
  doubled: a.doubled + b.doubled,
  law_violations: a.law_violations + b.law_violations,
  planted_bugs: a.planted_bugs + b.planted_bugs,
  planted_bugs_caught: a.planted_bugs_caught + b.planted_bugs_caught,
})

/** One share of the run, in a process of its own. */
const runShare = (first: number, stride: number): Promise<Tally> =>
  new Promise((done, fail) => {
    let tally: Tally | null = null
    const args = ["--seed", String(seed), "--trials", String(trials)]
    const child = fork(fileURLToPath(import.meta.url), [...args, "--share", `${first}/${stride}`])
    child.on("message", (message: Message) => {
      if ("news" in message) tell(message.news)
      else tally = message.tally
    })
    child.once("error", fail)
    child.once("close", (code) => {
      if (tally) done(tally)
      else fail(new Error(`A share of the run ended with ${code} and no result.`))
    })
  })

function playShare(share: string): void {
  const [first = 0, stride = 1] = share.split("/").map(Number)
  const report = (news: News) => process.send?.({ news })
  const bugs = catchBugs({ seed, most: MOST_PER_BUG, first, stride }, report)
  const tally = { ...bugs, ...playTrials({ seed, trials, first, stride }, report) }
  process.send?.({ tally }, undefined, undefined, () => process.disconnect())
}

function replay(own: number): number {
  const failure = tryHistory(own, REAL)
  if (!failure) {
    console.log(`History ${own} breaks nothing.`)
    return 0
  }
  console.log(told(shrink(failure, REAL)))
  return 1
}

/** A real browser, killed around its payments. */
async function killBrowsers(kills: number): Promise<number> {
  const { openKillRun } = await import("../e2e/pos/kill-run.js")
  const run = await openKillRun()
  try {
    const tally = await run.play(kills, seed, (n) => {
      if (!values.json && n % 20 === 0) console.log(`${n} of ${kills} kills`)
    })
    console.log(JSON.stringify(tally))
    return tally.lost + tally.doubled === 0 ? 0 : 1
  } finally {
    await run.stop()
  }
}

async function main(): Promise<number> {
  if (values.kills !== undefined) return killBrowsers(wholeNumber(values.kills, "kills"))
  if (values.replay !== undefined) return replay(wholeNumber(values.replay, "replay"))
  const stride = Math.min(4, availableParallelism())
  const shares = Array.from({ length: stride }, (_, first) => runShare(first, stride))
  const tally = (await Promise.all(shares)).reduce(plus, NOTHING)
  console.log(JSON.stringify(tally))
  const isSound = tally.lost + tally.doubled + tally.law_violations === 0
  return isSound && tally.planted_bugs_caught === tally.planted_bugs ? 0 : 1
}

if (values.share !== undefined) playShare(values.share)
else process.exitCode = await main()
