import { expect, it } from "vitest"
import { hearThrough } from "./hear-through.js"
import { nextStamp, takeNumber } from "./take-number.js"

it("stamps never stand still and never go back", () => {
  expect(nextStamp(null, 1_000)).toBe(1_000)
  expect(nextStamp(1_000, 1_000)).toBe(1_001)
  expect(nextStamp(5_000, 1_000)).toBe(5_001)
})

it("numbers follow one another from 1, whatever the clock does", () => {
  expect(takeNumber({ seq: null, lastAt: null }, 7)).toEqual({ seq: 1, atMs: 7 })
  expect(takeNumber({ seq: 41, lastAt: 900 }, 100)).toEqual({ seq: 42, atMs: 901 })
})

it("a book older than the server's jumps over the numbers that are used up", () => {
  expect(hearThrough({ seq: 3, heard: 3 }, 9)).toEqual({ seq: 9, heard: 9, forgottenAfter: null })
  expect(hearThrough({ seq: 9, heard: 3 }, 5)).toEqual({ seq: 9, heard: 5, forgottenAfter: null })
})

it("a server that knows less than before is told again what it forgot, once", () => {
  const heard = hearThrough({ seq: 9, heard: 8 }, 5)
  expect(heard.forgottenAfter).toBe(5)
  expect(hearThrough(heard, 5).forgottenAfter).toBeNull()
})
