import { nothing, type Outcome } from "./outcome.js"

type Report = {
  testResults: {
    name: string
    status: string
    message: string
    assertionResults: { status: string; fullName: string; failureMessages: string[] | null }[]
  }[]
}

/** Reads vitest's JSON report. A file that could not be loaded failed, and so did a skipped test. */
export function vitestOutcome(json: string): Outcome {
  const report = JSON.parse(json) as Report
  const outcome: Outcome = { ...nothing, failures: [] }
  for (const file of report.testResults) {
    if (file.status === "failed" && file.assertionResults.every((one) => one.status !== "failed")) {
      outcome.failed++
      outcome.failures.push(`${file.name}\n${file.message}`)
    }
    for (const one of file.assertionResults) {
      if (one.status === "passed") outcome.passed++
      else {
        outcome.failed++
        const why = one.failureMessages?.[0] ?? one.status
        outcome.failures.push(`${file.name}\n${one.fullName}\n${why}`)
      }
    }
  }
  return outcome
}
