import { expect, test } from "vitest"
import { demoHeld } from "../../data/testing/demo-held"
import { confirmHeld, type FoundHeld, findHeld } from "./find-held"
import { heldFor } from "./held-for"

const MINUTE = 60_000
const { toldAt: _, ...other } = demoHeld(Date.parse("2026-11-21T05:40:00.000Z"))
const known = (ageMs: number) => ({
  registers: [{ ...other, ageMs }],
  ...{ asOf: "2026-11-21T05:40:00.000Z", isFresh: true },
})
const id = other.baskets[0]?.id ?? ""
const found = (ageMs = MINUTE, sinceRead = 0): FoundHeld => {
  const one = findHeld(known(ageMs), id, sinceRead)
  if (!one) throw new Error("not held")
  return one
}
const changedTo = (part: Partial<FoundHeld["basket"]>): FoundHeld => {
  const one = found()
  return { ...one, basket: { ...one.basket, ...part } }
}

test("a register that told nothing for twice its time is silent, and its basket confirmed by nobody", () => {
  expect(found(10 * MINUTE).silentMs).toBeNull()
  expect(found(4 * MINUTE, 7 * MINUTE).silentMs).toBe(11 * MINUTE)
  expect(confirmHeld(found(), found(11 * MINUTE), true)).toBe("barred")
})

test("a basket put on hold once more is the same, one with other goods, sums or money is not", () => {
  expect(confirmHeld(found(), changedTo({ heldAt: "2026-11-21T05:41:00.000Z" }), true)).toBe("same")
  expect(confirmHeld(found(), changedTo({ total: 1 }), true)).toBe("changed")
  expect(confirmHeld(found(), changedTo({ isMoneyIn: true }), true)).toBe("changed")
  expect(confirmHeld(found(), changedTo({ lines: [] }), true)).toBe("changed")
  expect(confirmHeld(found(), null, true)).toBe("changed")
})

test("without a network nobody says that it changed", () => {
  expect(confirmHeld(found(), changedTo({ total: 1 }), false)).toBe("barred")
})

test("how long it is on hold is reckoned by the server's clock, however wrong the device's is", () => {
  const now = () => Date.parse("2026-11-21T07:40:00.000Z")
  const clockOffsetMs = {
    get: () => 120 * MINUTE,
    set: () => undefined,
    subscribe: () => () => undefined,
  }
  expect(heldFor("2026-11-21T05:30:00.000Z", { now, clockOffsetMs })).toBe(10 * MINUTE)
})
