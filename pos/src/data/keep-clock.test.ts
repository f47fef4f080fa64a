import "fake-indexeddb/auto"
import { afterEach, beforeEach, expect, it, vi } from "vitest"
import { takeStamp } from "./append-fact"
import { keepClock } from "./keep-clock"
import { readMeta } from "./ledger-db"
import { META } from "./register-identity"
import { startTestTill, type TestTill } from "./testing/test-till"

const YEAR_MS = 365 * 86_400_000

let t: TestTill
beforeEach(async () => {
  t = await startTestTill()
})
afterEach(() => {
  vi.restoreAllMocks()
  return t.close()
})

const onDisk = async () => [
  await readMeta<number>(t.till.ledger, META.clockOffset),
  await readMeta<number>(t.till.ledger, META.clockHeardAt),
]

it("a clock that drifts in small steps is never far from what the disk says of it", async () => {
  const keep = keepClock(t.till.ledger)
  for (let step = 1; step <= 10; step++) {
    await keep(step * 1_000, 5_000 + step * 100)
    const [offset] = await onDisk()
    expect(Math.abs((offset ?? 0) - step * 1_000)).toBeLessThanOrEqual(2_000)
  }
})

it("a clock that keeps its step is written once a minute, for the moment of it", async () => {
  const keep = keepClock(t.till.ledger)
  const puts = vi.spyOn(IDBObjectStore.prototype, "put")
  for (const heardAt of [1_000, 30_000, 60_000]) await keep(10, heardAt)
  expect(puts).toHaveBeenCalledTimes(2)
  await keep(10, 61_000)
  expect(await onDisk()).toEqual([10, 61_000])
})

it("what a full disk did not take is written by the next contact", async () => {
  const keep = keepClock(t.till.ledger)
  await keep(10, 1_000)
  const disk = vi.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
    throw new DOMException("full", "QuotaExceededError")
  })
  await keep(9_000, 2_000)
  expect(await onDisk()).toEqual([10, 1_000])
  disk.mockRestore()
  await keep(9_000, 3_000)
  expect(await onDisk()).toEqual([9_000, 3_000])
})

it("set back while the server is silent, a till no longer says how far it is ahead", async () => {
  const now = Date.now()
  await keepClock(t.till.ledger)(YEAR_MS, now + YEAR_MS)
  const offsetAt = async (nowMs: number) =>
    (await takeStamp(t.till.ledger, () => nowMs)).clockOffsetMs
  expect(await offsetAt(now + YEAR_MS + 1_000)).toBe(YEAR_MS)
  expect(await offsetAt(now + 2_000)).toBeNull()
})

it("the till writes when it heard of the server with what it heard", async () => {
  await t.till.sync.nudge()
  expect(await onDisk()).toEqual([expect.any(Number), expect.any(Number)])
})
