import { expect, it } from "vitest"
import { forgottenFacts, hearThrough } from "./hear-through.js"
import { aheadOfServer, nextStamp, takeNumber } from "./take-number.js"

it("stamps never stand still and never go back", () => {
  expect(nextStamp(null, 1_000)).toBe(1_000)
  expect(nextStamp(1_000, 1_000)).toBe(1_001)
  expect(nextStamp(5_000, 1_000)).toBe(5_001)
})

it("a stamp says how far it lies ahead of the server's clock, also where the device's went back", () => {
  const ahead = (lastMs: number | null, nowMs: number, offsetMs: number | null) =>
    aheadOfServer(nextStamp(lastMs, nowMs), nowMs, { offsetMs, atMs: 950 })
  expect(ahead(900, 1_000, null)).toBeNull()
  expect(ahead(900, 1_000, -50)).toBe(-50)
  // The clock was 4 s ahead when the last stamp was taken, and is right by now.
  expect(ahead(5_000, 1_000, 0)).toBe(4_001)
})

it("a clock that went back since the last contact says nothing of the server's", () => {
  const year = 365 * 86_400_000
  const contact = { offsetMs: year, atMs: 1_000 + year }
  const ahead = (nowMs: number) => aheadOfServer(nextStamp(contact.atMs, nowMs), nowMs, contact)
  expect(ahead(5_000)).toBeNull()
  expect(ahead(5_000 + year)).toBe(year)
  // A book of before contacts were dated.
  expect(aheadOfServer(900, 900, { offsetMs: 50, atMs: null })).toBe(50)
})

it("numbers follow one another from 1, whatever the clock does", () => {
  expect(takeNumber({ seq: null, lastAt: null }, 7)).toEqual({ seq: 1, atMs: 7 })
  expect(takeNumber({ seq: 41, lastAt: 900 }, 100)).toEqual({ seq: 42, atMs: 901 })
})

it("a book older than the server's jumps over the numbers that are used up", () => {
  const jumped = { seq: 9, asked: null, forgottenAfter: null }
  expect(hearThrough({ seq: 3, asked: null }, 9, false)).toEqual(jumped)
  expect(hearThrough({ seq: 3, asked: 2 }, 9, true)).toEqual(jumped)
})

it("a server that lacks numbers though nothing waits is told again what it forgot, once", () => {
  expect(hearThrough({ seq: 9, asked: null }, 5, true).forgottenAfter).toBeNull()
  const heard = hearThrough({ seq: 9, asked: null }, 5, false)
  expect(heard.forgottenAfter).toBe(5)
  expect(hearThrough(heard, 5, false).forgottenAfter).toBeNull()
  expect(hearThrough(heard, 9, false).asked).toBeNull()
})

it("what is told again is every later sale and whatever else was written since, in order", () => {
  const at = (second: number) => `2026-11-21T03:00:0${second}.000Z`
  const facts = [
    { id: "opened", at: at(1) },
    { id: "sale-1", at: at(2), epoch: 2, seq: 1 },
    { id: "old-enrolment", at: at(0), epoch: 1, seq: 2 },
    { id: "closed", at: at(4) },
    { id: "sale-2", at: at(3), epoch: 2, seq: 2 },
  ]
  const ids = (after: number) => forgottenFacts(facts, { epoch: 2, after }).map(({ id }) => id)
  expect(ids(1)).toEqual(["sale-2", "closed"])
  expect(ids(0)).toEqual(["opened", "sale-1", "sale-2", "closed"])
})
