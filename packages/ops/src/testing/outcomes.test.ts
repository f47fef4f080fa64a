import { expect, test } from "vitest"
import { closingLine, single, sum } from "./outcome.js"
import { playwrightOutcome } from "./playwright-outcome.js"
import { vitestOutcome } from "./vitest-outcome.js"

test("every vitest test counts once, and a skipped one or a file that cannot load is a failure", () => {
  const outcome = vitestOutcome(
    JSON.stringify({
      testResults: [
        {
          name: "a.test.ts",
          status: "failed",
          message: "",
          assertionResults: [
            { status: "passed", fullName: "one", failureMessages: [] },
            { status: "failed", fullName: "two", failureMessages: ["expected 1"] },
            { status: "skipped", fullName: "three", failureMessages: null },
          ],
        },
        { name: "b.test.ts", status: "failed", message: "SyntaxError", assertionResults: [] },
      ],
    }),
  )
  expect(outcome).toMatchObject({ passed: 1, failed: 3 })
  expect(outcome.failures.join()).toContain("SyntaxError")
  expect(outcome.failures.join()).toContain("three\nskipped")
})

test("a flaky or skipped browser test and an error outside the tests are failures", () => {
  const spec = (title: string, status: string) => ({
    title,
    file: "x.spec.ts",
    tests: [{ status, results: [] }],
  })
  const outcome = playwrightOutcome(
    JSON.stringify({
      errors: [{ message: "server did not start" }],
      suites: [
        {
          title: "x",
          specs: [spec("good", "expected")],
          suites: [{ title: "y", specs: [spec("flaky", "flaky"), spec("later", "skipped")] }],
        },
      ],
    }),
  )
  expect(outcome).toMatchObject({ passed: 1, failed: 3 })
})

test("the closing line adds up all steps", () => {
  const total = sum([single(true, ""), single(false, "lint"), { ...single(true, ""), passed: 40 }])
  expect(closingLine(total)).toBe("41 passed, 1 failed")
})
