import { afterEach, beforeEach, expect, test, vi } from "vitest"
import { type Answer, untilAccepting } from "./until-accepting.js"

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const SECOND = 1_000
const never = new Promise<never>(() => undefined)

/** A server that gives each answer until the given second after its start. */
function server(...says: [Answer, number][]) {
  const began = Date.now()
  return async () =>
    says.find(([, until]) => Date.now() - began < until * SECOND)?.[0] ?? ("not yet" as const)
}

async function outcome(ask: () => Promise<Answer>, exited: Promise<unknown> = never) {
  const waiting = untilAccepting({ ask, exited, patienceMs: 120 * SECOND, pauseMs: SECOND })
  await vi.advanceTimersByTimeAsync(3_600 * SECOND)
  return waiting
}

test("a Postgres that recovers for half an hour is waited for", async () => {
  expect(await outcome(server(["not yet", 5], ["recovering", 1_800], ["yes", 9_999]))).toBe("yes")
})

test("a Postgres that says nothing is given up after two minutes", async () => {
  expect(await outcome(server(["not yet", 130], ["yes", 9_999]))).toBe("silent")
})

test("the clock starts anew after the last word of recovery", async () => {
  expect(await outcome(server(["recovering", 600], ["not yet", 700], ["yes", 9_999]))).toBe("yes")
  expect(await outcome(server(["recovering", 600], ["not yet", 730], ["yes", 9_999]))).toBe(
    "silent",
  )
})

test("a wrong password is not asked for again", async () => {
  expect(await outcome(server(["refused", 1], ["yes", 9_999]))).toBe("refused")
})

test("a Postgres that ended is not waited for", async () => {
  const exited = new Promise((done) => setTimeout(done, 3 * SECOND))
  expect(await outcome(server(["not yet", 9_999]), exited)).toBe("gone")
})
