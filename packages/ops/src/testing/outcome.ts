/** What one step of `ocop test` came to. */
export type Outcome = {
  passed: number
  failed: number
  /** What a person needs to see to put the failures right. */
  failures: string[]
}

export const nothing: Outcome = { passed: 0, failed: 0, failures: [] }

/** A step that is one check, whatever its tool prints. */
export function single(holds: boolean, failure: string): Outcome {
  return holds ? { ...nothing, passed: 1 } : { passed: 0, failed: 1, failures: [failure] }
}

export function sum(outcomes: Outcome[]): Outcome {
  return outcomes.reduce(
    (total, one) => ({
      passed: total.passed + one.passed,
      failed: total.failed + one.failed,
      failures: [...total.failures, ...one.failures],
    }),
    nothing,
  )
}

/** The line the whole run ends with. */
export function closingLine({ passed, failed }: Outcome): string {
  return `${passed} passed, ${failed} failed`
}
