import { expect, test } from "vitest"
import { newBasket } from "./basket-ops"
import { firstBaskets } from "./first-baskets"

const NOW = 1_000_000
const held = (slot: number) => ({ ...newBasket(slot, NOW), heldAt: NOW })

test("an empty basket in front is made anew on a free tab, and what is on hold stays so", () => {
  const drafts = [held(1), held(3)]
  const { front, baskets } = firstBaskets({ active: "gone", drafts }, NOW)
  expect(front).toMatchObject({ slot: 2, heldAt: null, lines: [] })
  expect(baskets).toEqual([...drafts, front])
})

test("the basket that stood in front stands there again, and is not on hold", () => {
  const [first, second] = [held(1), held(2)]
  const { front, baskets } = firstBaskets({ active: second.id, drafts: [first, second] }, NOW)
  expect(front).toEqual({ ...second, heldAt: null })
  expect(baskets).toEqual([first, front])
})

test("where every tab is taken the oldest comes to the front, and is not on hold", () => {
  const drafts = [1, 2, 3, 4].map(held)
  const { front, baskets } = firstBaskets({ active: "gone", drafts }, NOW)
  expect(front).toEqual({ ...drafts[0], heldAt: null })
  expect(baskets).toEqual([front, ...drafts.slice(1)])
})

test("a till without baskets begins with an empty one", () => {
  const { front, baskets } = firstBaskets(null, NOW)
  expect(baskets).toEqual([front])
  expect(front).toMatchObject({ slot: 1, lines: [] })
})
