import { expect, it } from "vitest"
import { appliedThrough } from "./applied-through.js"

it.each([
  [0, [], 0],
  [0, [1, 2, 3], 3],
  [0, [3, 1, 2, 2], 3],
  [0, [1, 3], 1],
  [5, [6, 8, 7, 2], 8],
])("from %i with %j settled, numbers are complete through %i", (from, settled, through) => {
  expect(appliedThrough(from, settled)).toBe(through)
})
