import { parseArgs } from "node:util"
import { endRunningCommands } from "../lib/run-command.js"
import { createSteps, formatDuration } from "../lib/steps.js"
import { closingLine, type Outcome, sum } from "../testing/outcome.js"
import { type TestStep, testSteps } from "../testing/steps.js"

export const help = `ocop test [--only STEP[,STEP…]]

  Checks everything that must hold and ends with the line "N passed, N failed". Every tool counts
  as one, every test as one, and a skipped test has failed. Steps: lint, imports, dead, unit, build,
  databases, types, budgets (beside one another), integration, e2e, races. Output of each step:
  .ocop/test/logs.`

function report(title: string, outcome: Outcome, milliseconds: number): void {
  const mark = outcome.failed > 0 ? "✗" : "✓"
  const counts = `${outcome.passed} passed${outcome.failed > 0 ? `, ${outcome.failed} FAILED` : ""}`
  console.log(`${mark} ${title.padEnd(26)} ${counts.padEnd(26)} ${formatDuration(milliseconds)}`)
  for (const failure of outcome.failures) {
    console.log(`\n${failure.replace(/^/gm, "    ")}\n`)
  }
}

async function take(step: TestStep): Promise<Outcome> {
  const started = Date.now()
  const outcome = await step.run().catch((error: unknown) => ({
    passed: 0,
    failed: 1,
    failures: [error instanceof Error ? (error.stack ?? error.message) : String(error)],
  }))
  report(step.title, outcome, Date.now() - started)
  return outcome
}

export async function run(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { only: { type: "string" } } })
  const wanted = values.only?.split(",")
  const progress = createSteps(process.stderr)
  const all = testSteps(progress)
  const unknown = wanted?.filter((name) => !all.some((step) => step.name === name)) ?? []
  if (unknown.length > 0) {
    console.error(`No step "${unknown.join(", ")}".\n\n${help}`)
    return 2
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      endRunningCommands()
      setTimeout(() => process.exit(130), 3_000)
    })
  }
  const began = Date.now()
  const chosen = all.filter((step) => !wanted || wanted.includes(step.name))
  const outcomes = await Promise.all(chosen.filter((step) => step.still).map(take))
  for (const step of chosen.filter((step) => !step.still)) outcomes.push(await take(step))
  progress.close()
  const total = sum(outcomes)
  console.log(`\nEverything took ${formatDuration(Date.now() - began)}.`)
  console.log(closingLine(total))
  return total.failed > 0 ? 1 : 0
}
