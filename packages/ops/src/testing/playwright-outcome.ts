import { nothing, type Outcome } from "./outcome.js"

type Spec = {
  title: string
  file: string
  tests: { status: string; results: { error?: { message?: string; stack?: string } }[] }[]
}
type Suite = { title: string; specs?: Spec[]; suites?: Suite[] }
type Report = { suites: Suite[]; errors: { message?: string }[] }

function specsOf(suite: Suite): Spec[] {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)]
}

/** Reads Playwright's JSON report. A test that was skipped, or passed only when repeated, failed. */
export function playwrightOutcome(json: string): Outcome {
  const report = JSON.parse(json) as Report
  const outcome: Outcome = { ...nothing, failures: [] }
  for (const error of report.errors) {
    outcome.failed++
    outcome.failures.push(error.message ?? "an error outside the tests")
  }
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === "expected") outcome.passed++
      else {
        outcome.failed++
        const error = test.results.find((result) => result.error)?.error
        const why = error?.stack ?? error?.message ?? test.status
        outcome.failures.push(`${spec.file}\n${spec.title}\n${why}`)
      }
    }
  }
  return outcome
}
